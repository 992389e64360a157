package vn.thads.reporting.indicator;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whose cases or officers are asked for: one office, or all of a province. */
public class HolderParams {
    @QueryParam("office")
    @Size(max = 10)
    @Parameter(description = "One office (mã cơ quan); or give within", example = "709")
    @Nullable
    String office;

    @QueryParam("within")
    @Size(max = 10)
    @Parameter(description = "Every office of a province (thuộc tỉnh); or give office", example = "72")
    @Nullable
    String within;

    @QueryParam("knownAt")
    @Parameter(
            description = "As known at this instant; now when left out (thời điểm chốt dữ liệu)",
            example = "2017-10-05T00:00:00Z")
    @Nullable
    OffsetDateTime knownAt;
}
