package vn.thads.reporting.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which period is asked for. */
public class PeriodParams {
    @QueryParam("year")
    @Min(2009)
    @Max(2100)
    @Parameter(
            required = true,
            description = "Statistical year, named by the year in which it ends (năm thống kê)",
            example = "2017")
    @Nullable
    Integer year;

    @QueryParam("months")
    @Min(1)
    @Max(12)
    @Parameter(required = true, description = "Months from 1 October (số tháng, luỹ kế)", example = "12")
    @Nullable
    Integer months;

    Period period() {
        return new Period(Required.given("year", year), Required.given("months", months));
    }
}
