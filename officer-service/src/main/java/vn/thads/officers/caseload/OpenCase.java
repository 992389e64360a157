package vn.thads.officers.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case that somebody holds; served as it is.
 *
 * @param caseId the case
 * @param number number of its decision: office, book, year and number
 * @param office office that holds it
 * @param officer staff code of its officer
 * @param state its state
 * @param since first day on which it stands so
 * @param money đồng still to enforce
 */
@Schema(name = "OpenCase", description = "Việc đang giữ; a case that an officer holds")
public record OpenCase(
        UUID caseId, String number, String office, String officer, String state, LocalDate since, long money) {}
