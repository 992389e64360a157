package vn.thads.reporting.external;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** What does not fit between figures that were filed (chất lượng dữ liệu). */
@Path("/api/v1/data-quality-items")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data-quality-items", description = "What does not fit between filings (chất lượng dữ liệu)")
class DataQualityResource {
    private static final String EXAMPLE = """
            {"items": [{"id": "01931f2e-7a00-7000-8000-0000000da001", "filing": "01931f2e-7a00-7000-8000-00000000f001",
              "office": "01", "year": 2017, "months": 12, "form": "06", "rule": "CARRIED_OVER", "cell": "carriedOver",
              "expected": 11000, "actual": 11020, "recordedAt": "2017-10-04T02:00:00Z", "isOpen": true}], "next": null}
            """;

    private final DataQualityList items;

    DataQualityResource(DataQualityList items) {
        this.items = items;
    }

    @GET
    @Operation(
            operationId = "listDataQualityItems",
            summary = "List items of data quality (danh sách lỗi chất lượng dữ liệu)",
            description =
                    "Where figures filed from outside do not fit: CARRIED_OVER (năm trước chuyển sang ≠ chuyển kỳ sau, identity (7)),"
                            + " MONOTONY (luỹ kế giảm), FORMS_DIFFER (01+02 ≠ 06, 03+04 ≠ 07), OFFICES_DIFFER (tỉnh ≠ tổng các đơn vị)."
                            + " An item is open while the version that it is about is the latest.")
    @APIResponse(
            responseCode = "200",
            description = "A page of items (một trang)",
            content =
                    @Content(
                            schema = @Schema(implementation = ItemPage.class),
                            examples = @ExampleObject(name = "carried over differs", value = EXAMPLE)))
    public Page<DataQualityList.ItemView> list(
            @QueryParam("office")
                    @Size(max = 10)
                    @Parameter(description = "Office (mã cơ quan)", example = "01")
                    @Nullable
                    String office,
            @QueryParam("year") @Parameter(description = "Statistical year (năm thống kê)", example = "2017") @Nullable
                    Integer year,
            @BeanParam PageParams page) {
        return items.list(office, year, page.boundTo(office, year));
    }

    /** For the contract only. */
    @Schema(name = "DataQualityPage", description = "A page of items (một trang)")
    record ItemPage(
            List<DataQualityList.ItemView> items, @Nullable String next) {}
}
