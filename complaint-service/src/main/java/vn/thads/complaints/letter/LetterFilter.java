package vn.thads.complaints.letter;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which letters a list shows; everything given must hold. */
public class LetterFilter {
    /** Office, or a province with all its offices. */
    @QueryParam("office")
    @Parameter(
            description =
                    "Mã cơ quan, hoặc mã tỉnh để lấy mọi cơ quan của tỉnh. Code of an office, or of a province for all its "
                            + "offices",
            example = "709")
    public @Nullable String office;

    /** State. */
    @QueryParam("state")
    @Parameter(description = "Trạng thái của đơn. Where the letter stands", example = "RECEIVED")
    public @Nullable LetterState state;

    /** Channel. */
    @QueryParam("channel")
    @Parameter(description = "Nguồn đơn. How it came", example = "POST")
    public @Nullable LetterChannel channel;

    /** How it ended. */
    @QueryParam("ended")
    @Parameter(description = "Hình thức xử lý khác. How it ended without a matter", example = "FILED")
    public @Nullable LetterEnding ended;

    /** Received from. */
    @QueryParam("receivedFrom")
    @Parameter(description = "Nhận từ ngày. First day of receipt", example = "2016-10-01")
    public @Nullable LocalDate receivedFrom;

    /** Received to. */
    @QueryParam("receivedTo")
    @Parameter(description = "Nhận đến ngày. Last day of receipt", example = "2017-09-30")
    public @Nullable LocalDate receivedTo;
}
