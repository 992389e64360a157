package vn.thads.complaints.complaint;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thads.events.ComplaintEvent;

/** Which complaints a list shows; everything given must hold. */
public class ComplaintFilter {
    /** Office, or a province with all its offices. */
    @QueryParam("office")
    @Parameter(description = "Code of an office, or of a province for all its offices (cơ quan)", example = "709")
    public @Nullable String office;

    /** State. */
    @QueryParam("state")
    @Parameter(description = "Where the complaint stands (trạng thái)", example = "ACCEPTED")
    public @Nullable ComplaintState state;

    /** Kind. */
    @QueryParam("kind")
    @Parameter(description = "Complaint or denunciation (loại đơn)", example = "COMPLAINT")
    public ComplaintEvent.@Nullable Kind kind;

    /** Officer. */
    @QueryParam("officer")
    @Parameter(description = "Staff code of the officer (chấp hành viên)", example = "709-1")
    public @Nullable String officer;

    /** Beyond its term. */
    @QueryParam("overdueOn")
    @Parameter(
            description =
                    "Day on which the complaint was accepted, not decided and beyond its term (quá hạn giải quyết)",
            example = "2017-02-16")
    public @Nullable LocalDate overdueOn;

    /** Received from. */
    @QueryParam("receivedFrom")
    @Parameter(description = "First day of receipt (nhận từ ngày)", example = "2016-10-01")
    public @Nullable LocalDate receivedFrom;

    /** Received to. */
    @QueryParam("receivedTo")
    @Parameter(description = "Last day of receipt (nhận đến ngày)", example = "2017-09-30")
    public @Nullable LocalDate receivedTo;
}
