package vn.thads.platform.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list: take it as {@code @BeanParam} and bind it to the list's filters. */
public class PageParams {
    /** Items on a page. */
    @QueryParam("limit")
    @Parameter(description = "Items on a page (số mục mỗi trang)", example = "50")
    @Schema(minimum = "1", maximum = "500", defaultValue = "50")
    public @Nullable Integer limit;

    /** Where to go on. */
    @QueryParam("cursor")
    @Parameter(description = "Cursor of the page, as given by the page before (con trỏ trang)")
    @Schema(maxLength = 2000)
    public @Nullable String cursor;

    /** Whether to count. */
    @QueryParam("total")
    @Parameter(description = "Whether to count the whole list as well (đếm tổng số)", example = "true")
    @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")
    public @Nullable String total;

    /**
     * The page that is asked for.
     *
     * @param filters every filter of the list as given (nulls too): a cursor works only with the filters it was made for
     */
    public PageRequest boundTo(@Nullable Object... filters) {
        PageRequest request = PageRequest.of(limit, cursor, filters);
        return Boolean.TRUE.equals(TrueOrFalse.of("total", total)) ? request.counted() : request;
    }
}
