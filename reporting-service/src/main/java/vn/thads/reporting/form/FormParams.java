package vn.thads.reporting.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a form is asked for. */
public class FormParams {
    @QueryParam("office")
    @Size(max = 10)
    @Parameter(
            description = "Office (mã cơ quan): VN, a province 72, its own docket 72-00, an office 709",
            example = "72")
    @Nullable
    String office;

    @QueryParam("officer")
    @Size(max = 20)
    @Parameter(description = "One officer by staff code (mã chấp hành viên)", example = "709-1")
    @Nullable
    String officer;

    @QueryParam("year")
    @Min(2009)
    @Max(2100)
    @Parameter(
            required = true,
            description = "Statistical year, named by the year in which it ends (năm thống kê)",
            example = "2017")
    int year;

    @QueryParam("months")
    @Min(1)
    @Max(12)
    @Parameter(required = true, description = "Months from 1 October (số tháng, luỹ kế)", example = "12")
    int months;

    @QueryParam("knownAt")
    @Parameter(
            description = "Figures as known at this instant; now when left out (thời điểm chốt dữ liệu)",
            example = "2017-10-05T00:00:00Z")
    @Nullable
    OffsetDateTime knownAt;

    @HeaderParam("Accept-Language")
    @Parameter(description = "Language of the labels: vi or en", example = "en")
    @Nullable
    String language;
}
