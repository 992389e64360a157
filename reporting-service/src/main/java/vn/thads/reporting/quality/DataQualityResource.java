package vn.thads.reporting.quality;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.TrueOrFalse;

/** What does not fit between figures that were filed (chất lượng dữ liệu). */
@Path("/api/v1/data-quality-items")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data-quality-items", description = "What does not fit between filings (chất lượng dữ liệu)")
class DataQualityResource {
    private static final String EXAMPLE = """
            {"items": [{"id": "01931f2e-7a00-7000-8000-0000000da001", "filing": "01931f2e-7a00-7000-8000-00000000f001",
              "source": "EXTERNAL", "office": "01", "year": 2017, "months": 12, "form": "06", "version": 1, "rule": "CARRIED_OVER",
              "label": {"vi": "năm trước chuyển sang khác chuyển kỳ sau của năm trước",
                "en": "carried over differs from what last year carried forward"},
              "row": "TOTAL", "cell": "carriedOver", "expected": 11000, "actual": 11020,
              "recordedAt": "2017-10-04T02:00:00Z", "isOpen": true}], "next": null}
            """;

    private final QualityItems items;

    DataQualityResource(QualityItems items) {
        this.items = items;
    }

    @GET
    @Operation(
            operationId = "listDataQualityItems",
            summary = "List items of data quality (danh sách lỗi chất lượng dữ liệu)",
            description =
                    "Where figures do not fit: CARRIED_OVER (năm trước chuyển sang ≠ chuyển kỳ sau, identity (7)), MONOTONY (luỹ kế giảm),"
                            + " FORMS_DIFFER (01+02 ≠ 06, 03+04 ≠ 07), OFFICES_DIFFER (tỉnh ≠ tổng các đơn vị), PART_ABOVE_WHOLE (tử số >"
                            + " mẫu số), LEDGER_DIFFERS (biểu đã gửi ≠ số liệu tính lại: facts became known after the form was sent). An"
                            + " item is open until a later version is filed or a later check passes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of items (một trang)",
            content =
                    @Content(
                            schema = @Schema(implementation = ItemPage.class),
                            examples = @ExampleObject(name = "carried over differs", value = EXAMPLE)))
    public Page<QualityItems.ItemView> list(
            @QueryParam("office")
                    @Size(max = 10)
                    @Parameter(description = "Office (mã cơ quan)", example = "01")
                    @Nullable
                    String office,
            @QueryParam("year") @Parameter(description = "Statistical year (năm thống kê)", example = "2017") @Nullable
                    Integer year,
            @QueryParam("months") @Parameter(description = "Months from 1 October (số tháng)", example = "12") @Nullable
                    Integer months,
            @QueryParam("form") @Size(max = 10) @Parameter(description = "Form key (số biểu)", example = "06") @Nullable
                    String form,
            @QueryParam("rule") @Parameter(description = "Check (phép kiểm tra)", example = "MONOTONY") @Nullable
                    QualityRule rule,
            @QueryParam("open")
                    @Parameter(
                            description = "Open or closed (còn hiệu lực)",
                            example = "true",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String open,
            @BeanParam PageParams page) {
        return items.list(
                new QualityItems.Filter(office, year, months, form, rule, TrueOrFalse.of("open", open)),
                page.boundTo(office, year, months, form, rule, open));
    }

    /** For the contract only. */
    @Schema(name = "DataQualityPage", description = "A page of items (một trang)")
    record ItemPage(
            List<QualityItems.ItemView> items, @Nullable String next) {}
}
