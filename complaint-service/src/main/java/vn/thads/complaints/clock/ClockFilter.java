package vn.thads.complaints.clock;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockStep;

/** Which clocks a list shows; everything given must hold. */
public class ClockFilter {
    static final String OFFICE =
            "Mã cơ quan, hoặc mã tỉnh để lấy mọi cơ quan của tỉnh. Code of an office, or of a province for all its offices";
    static final String KIND = "Loại vụ việc. Complaint, denunciation or reception";
    static final String STEP = "Việc phải làm tiếp theo. What must be done next";
    static final String ON = "Ngày xét; hôm nay nếu bỏ trống. Day; today if left out";

    /** Office, or a province with all its offices. */
    @QueryParam("office")
    @Parameter(description = OFFICE, example = "709")
    public @Nullable String office;

    /** How it stands. */
    @QueryParam("state")
    @Parameter(description = "Tình trạng thời hạn vào ngày xét. How the term stands on the day", example = "OVERDUE")
    public @Nullable ClockState state;

    /** What kind of matter. */
    @QueryParam("kind")
    @Parameter(description = KIND, example = "COMPLAINT")
    public @Nullable MatterKind kind;

    /** What is next. */
    @QueryParam("nextStep")
    @Parameter(description = STEP, example = "SETTLE")
    public @Nullable ClockStep step;

    /** Judged on a day. */
    @QueryParam("on")
    @Parameter(description = ON, example = "2017-02-16")
    public @Nullable LocalDate on;
}
