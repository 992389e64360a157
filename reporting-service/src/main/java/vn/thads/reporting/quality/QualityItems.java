package vn.thads.reporting.quality;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
class QualityItems {
    private static final String LISTED = """
             from data_quality_item item
            cross join lateral (
                select not exists (
                        select from filed_form newer
                        where newer.source = item.source and newer.office = item.office and newer.year = item.year
                            and newer.months = item.months and newer.form = item.form and newer.version > item.version)
                    and item.quality_check = (
                        select latest.id from data_quality_check latest
                        where latest.filing = item.filing and latest.rule = item.rule
                        order by latest.recorded_at desc, latest.id desc limit 1) as is_open
            ) state
            where (?::text is null or item.office = ?) and (?::int is null or item.year = ?)
                and (?::int is null or item.months = ?) and (?::text is null or item.form = ?) and (?::text is null or item.rule = ?)
                and (?::boolean is null or state.is_open = ?)
                and (?::text[] is null or item.office = any(?::text[]))
            """;
    private static final String LIST = """
            select item.id, item.filing, item.source, item.office, item.year, item.months, item.form, item.version, item.rule,
                item.row_key, item.cell, item.expected, item.actual, item.recorded_at, state.is_open""" + LISTED + " and item.id > ? order by item.id limit ?";
    private static final String COUNT = "select count(*)" + LISTED;
    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final Access access;

    QualityItems(AgroalDataSource database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** Which items; null for all. */
    record Filter(
            @Nullable String office,
            @Nullable Integer year,
            @Nullable Integer months,
            @Nullable String form,
            @Nullable QualityRule rule,
            @Nullable Boolean open) {
        @Nullable
        String ruleName() {
            return rule == null ? null : rule.name();
        }
    }

    Page<ItemView> list(Filter filter, PageRequest page) {
        return Page.of(items(filter, page), page, item -> List.of(item.id().toString()))
                .counted(page, () -> count(filter))
                .ifEmpty(access.whyEmpty(filter.office()));
    }

    private List<ItemView> items(Filter filter, PageRequest page) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            int index = bind(connection, list, filter);
            list.setObject(
                    index++,
                    page.isFirst() ? FIRST : UUID.fromString(page.after().getFirst()));
            list.setInt(index, page.fetch());
            var items = new ArrayList<ItemView>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    items.add(view(row));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new IllegalStateException("items of data quality cannot be listed", e);
        }
    }

    private long count(Filter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            bind(connection, count, filter);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("items of data quality cannot be counted", e);
        }
    }

    /** Binds filter and reach; answers the place of the next parameter. */
    private int bind(Connection connection, PreparedStatement select, Filter filter) throws SQLException {
        int index = 1;
        for (Object wanted : new @Nullable Object[] {
            filter.office(), filter.year(), filter.months(), filter.form(), filter.ruleName(), filter.open()
        }) {
            select.setObject(index++, wanted);
            select.setObject(index++, wanted);
        }
        var reach = access.scope() instanceof AccessScope.Offices(var codes)
                ? connection.createArrayOf("text", codes.toArray())
                : null;
        select.setArray(index++, reach);
        select.setArray(index++, reach);
        return index;
    }

    private static ItemView view(ResultSet row) throws SQLException {
        QualityRule rule = QualityRule.valueOf(row.getString("rule"));
        return new ItemView(
                row.getObject("id", UUID.class),
                row.getObject("filing", UUID.class),
                FiledForm.Source.valueOf(row.getString("source")),
                row.getString("office"),
                row.getInt("year"),
                row.getInt("months"),
                row.getString("form"),
                row.getInt("version"),
                rule,
                new Label(rule.labelVi(), rule.labelEn()),
                row.getString("row_key"),
                row.getString("cell"),
                row.getBigDecimal("expected"),
                row.getBigDecimal("actual"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_open"));
    }

    /** A name in both languages. */
    @Schema(name = "DataQualityLabel", description = "A name in both languages (tên)")
    record Label(
            @Schema(description = "In Vietnamese", examples = "luỹ kế giảm so với tháng trước")
            String vi,

            @Schema(description = "In English", examples = "a cumulative figure is less than in an earlier month")
            String en) {}

    /** An item as it is answered. */
    @Schema(
            name = "DataQualityItem",
            description = "Something that does not fit in figures that were filed or sent (lỗi chất lượng dữ liệu)")
    record ItemView(
            @Schema(description = "The item (mã)") UUID id,

            @Schema(description = "The filing that it is about, of /external-filings or /filings (báo cáo)")
            UUID filing,

            @Schema(
                    description = "EXTERNAL (filed from outside) or OWN (sent by an office that runs the suite)",
                    examples = "EXTERNAL")
            FiledForm.Source source,

            @Schema(description = "Office (mã cơ quan)", examples = "01")
            String office,

            @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
            int year,

            @Schema(description = "Months from 1 October (số tháng)", examples = "12")
            int months,

            @Schema(description = "Form key (số biểu)", examples = "06")
            String form,

            @Schema(description = "Version of the filing (lần gửi)", examples = "1")
            int version,

            @Schema(description = "Which check failed (phép kiểm tra)", examples = "MONOTONY")
            QualityRule rule,

            @Schema(description = "What the check is called (tên)")
            Label label,

            @Schema(description = "Row (dòng)", examples = "TOTAL")
            String row,

            @Schema(description = "Column (cột)", examples = "carriedOver")
            String cell,

            @Schema(description = "What would fit (giá trị đúng)", examples = "11000")
            BigDecimal expected,

            @Schema(description = "What was given (giá trị báo cáo)", examples = "11020")
            BigDecimal actual,

            @Schema(description = "Since when it was known (thời điểm ghi nhận)")
            Instant recordedAt,

            @Schema(description = "Whether no later version was filed and no later check passed (còn hiệu lực)")
            boolean isOpen) {}
}
