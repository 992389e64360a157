package vn.thads.reporting.external;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/** The items of data quality, page by page, within the caller's reach. */
@ApplicationScoped
class DataQualityList {
    private static final String LIST = """
            select item.id, item.filing, item.office, item.year, item.months, item.form, item.rule, item.cell, item.expected, item.actual,
                item.recorded_at,
                not exists (select from external_filing newer
                    where newer.office = item.office and newer.year = item.year and newer.months = item.months
                        and newer.form = item.form and newer.version > filed.version) as is_open
            from data_quality_item item join external_filing filed on filed.id = item.filing
            where item.id > ? and (?::text is null or item.office = ?) and (?::int is null or item.year = ?)
                and (?::text[] is null or item.office = any(?::text[]))
            order by item.id limit ?
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final Access access;

    DataQualityList(AgroalDataSource database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** An item as it is answered. */
    @Schema(
            name = "DataQualityItem",
            description = "Something that does not fit between filings (lỗi chất lượng dữ liệu)")
    record ItemView(
            @Schema(description = "The item (mã)") UUID id,

            @Schema(description = "The filing that it is about (báo cáo)")
            UUID filing,

            @Schema(description = "Office (mã cơ quan)", examples = "01")
            String office,

            @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
            int year,

            @Schema(description = "Months from 1 October (số tháng)", examples = "12")
            int months,

            @Schema(description = "Form key (số biểu)", examples = "06")
            String form,

            @Schema(description = "CARRIED_OVER, MONOTONY, FORMS_DIFFER or OFFICES_DIFFER", examples = "MONOTONY")
            String rule,

            @Schema(description = "Column (cột)", examples = "carriedOver")
            String cell,

            @Schema(description = "What would fit (giá trị đúng)", examples = "11000")
            long expected,

            @Schema(description = "What was filed (giá trị báo cáo)", examples = "11020")
            long actual,

            @Schema(description = "When it was noticed (thời điểm ghi nhận)")
            Instant recordedAt,

            @Schema(description = "Whether no later version was filed (còn hiệu lực)")
            boolean isOpen) {}

    Page<ItemView> list(@Nullable String office, @Nullable Integer year, PageRequest page) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setObject(
                    1, page.isFirst() ? FIRST : UUID.fromString(page.after().getFirst()));
            list.setString(2, office);
            list.setString(3, office);
            list.setObject(4, year);
            list.setObject(5, year);
            var reach = access.scope() instanceof AccessScope.Offices(var codes)
                    ? connection.createArrayOf("text", codes.toArray())
                    : null;
            list.setArray(6, reach);
            list.setArray(7, reach);
            list.setInt(8, page.fetch());
            var items = new ArrayList<ItemView>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    items.add(view(row));
                }
            }
            return Page.of(items, page, item -> List.of(item.id().toString()));
        } catch (SQLException e) {
            throw new IllegalStateException("items of data quality cannot be listed", e);
        }
    }

    private static ItemView view(ResultSet row) throws SQLException {
        return new ItemView(
                row.getObject("id", UUID.class),
                row.getObject("filing", UUID.class),
                row.getString("office"),
                row.getInt("year"),
                row.getInt("months"),
                row.getString("form"),
                row.getString("rule"),
                row.getString("cell"),
                row.getLong("expected"),
                row.getLong("actual"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_open"));
    }
}
