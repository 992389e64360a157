package vn.thads.reporting.ledger;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.posting.Dimension;

/** The filters of the list of entries. */
public class EntryParams {
    @QueryParam("office")
    @Size(max = 10)
    @Parameter(
            description = "Office (mã cơ quan): a province 72 or an office 709; may be left out with case",
            example = "709")
    @Nullable
    String office;

    @QueryParam("officer")
    @Size(max = 20)
    @Parameter(description = "Officer (chấp hành viên)", example = "709-1")
    @Nullable
    String officer;

    @QueryParam("account")
    @Size(max = 30)
    @Parameter(description = "Column of the form that is no sum of others (cột)", example = "completed")
    @Nullable
    String account;

    @QueryParam("dimension")
    @Parameter(description = "CASES or MONEY (việc, tiền)", example = "CASES")
    @Nullable
    Dimension dimension;

    @QueryParam("from")
    @Parameter(description = "First legal day (từ ngày)", example = "2016-10-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last legal day (đến ngày)", example = "2017-09-30")
    @Nullable
    LocalDate to;

    @QueryParam("knownAt")
    @Parameter(description = "As known at this instant; now when left out", example = "2017-10-05T00:00:00Z")
    @Nullable
    OffsetDateTime knownAt;

    @QueryParam("case")
    @Parameter(description = "One case (việc)", example = "01931f2e-7a00-7000-8000-00000000c001")
    @Nullable
    UUID caseId;
}
