package vn.thads.officers.caseload;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The load of an office on one day of a trend.
 *
 * @param on day
 * @param load what it carried
 */
@Schema(name = "WorkloadPoint", description = "Khối lượng công việc tại một ngày; the load on a day of the trend")
record WorkloadPoint(LocalDate on, OfficeLoad load) {}
