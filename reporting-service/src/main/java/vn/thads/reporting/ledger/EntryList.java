package vn.thads.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.Dimension;

/** The entries behind a figure, page by page. */
@ApplicationScoped
class EntryList {
    private static final String COLUMNS = """
            id, case_id, legal_date, recorded_at, office, officer, judgment_kind, initiation, flags, account, dimension, obligation,
            delta, event_id, cause""";

    /** One short walk along the index for each office and account: the cost does not grow with the table. */
    private static final String OF_OFFICES = "select entry.* from unnest(?::text[]) as wanted (office)"
            + " cross join unnest(?::text[]) as in_account (account) cross join lateral (select "
            + COLUMNS + """
             from ledger_entry
                where office = wanted.office and account = in_account.account and legal_date between ? and ?
                    and (legal_date, id) > (?, ?) and recorded_at <= ?::timestamptz
                    and (?::text is null or dimension = ?) and (?::text is null or officer = ?)
                order by legal_date, id limit ?) entry
            order by legal_date, id limit ?
            """;

    private static final String OF_CASE = "select " + COLUMNS + """
             from ledger_entry
            where case_id = ? and office = any(?::text[]) and account = any(?::text[]) and legal_date between ? and ?
                and (legal_date, id) > (?, ?) and recorded_at <= ?::timestamptz
                and (?::text is null or dimension = ?) and (?::text is null or officer = ?)
            order by legal_date, id limit ?
            """;

    private static final String COUNT = """
            select count(*) from ledger_entry
            where (?::uuid is null or case_id = ?) and office = any(?::text[]) and account = any(?::text[])
                and legal_date between ? and ? and recorded_at <= ?::timestamptz
                and (?::text is null or dimension = ?) and (?::text is null or officer = ?)
            """;

    /**
     * Which entries.
     *
     * @param offices codes of offices that hold cases
     * @param accounts accounts wanted
     * @param from first legal day
     * @param to last legal day
     * @param knownAt as known when
     * @param caseId one case, or null for all
     * @param dimension cases or đồng, or null for both
     * @param officer one officer, or null for all
     */
    record Filter(
            List<String> offices,
            List<Account> accounts,
            LocalDate from,
            LocalDate to,
            Instant knownAt,
            @Nullable UUID caseId,
            @Nullable Dimension dimension,
            @Nullable String officer) {}

    private final AgroalDataSource database;

    EntryList(AgroalDataSource database) {
        this.database = database;
    }

    Page<EntryView> list(Filter filter, PageRequest page) {
        return Page.of(
                        entries(filter, page),
                        page,
                        entry -> List.of(entry.legalDate().toString(), Long.toString(entry.id())))
                .counted(page, () -> count(filter));
    }

    private List<EntryView> entries(Filter filter, PageRequest page) {
        UUID caseId = filter.caseId();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(caseId == null ? OF_OFFICES : OF_CASE)) {
            bind(connection, query, filter, page);
            try (ResultSet row = query.executeQuery()) {
                var entries = new ArrayList<EntryView>();
                while (row.next()) {
                    entries.add(view(row));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger gave no entries", e);
        }
    }

    private long count(Filter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, filter.caseId());
            count.setObject(2, filter.caseId());
            bindPlace(connection, count, filter, 3);
            count.setString(7, filter.knownAt().toString());
            bindRest(count, filter, 8);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger counted no entries", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement query, Filter filter, PageRequest page)
            throws SQLException {
        int index = 1;
        if (filter.caseId() != null) {
            query.setObject(index++, filter.caseId());
        }
        index = bindPlace(connection, query, filter, index);
        query.setObject(
                index++,
                page.isFirst() ? filter.from() : LocalDate.parse(page.after().getFirst()));
        query.setLong(index++, page.isFirst() ? 0 : Long.parseLong(page.after().getLast()));
        query.setString(index++, filter.knownAt().toString());
        index = bindRest(query, filter, index);
        query.setInt(index++, page.fetch());
        if (filter.caseId() == null) {
            query.setInt(index, page.fetch());
        }
    }

    /** Binds offices, accounts and the legal days; answers the place of the next parameter. */
    private static int bindPlace(Connection connection, PreparedStatement query, Filter filter, int from)
            throws SQLException {
        query.setArray(from, connection.createArrayOf("text", filter.offices().toArray()));
        query.setArray(
                from + 1,
                connection.createArrayOf(
                        "text", filter.accounts().stream().map(Account::name).toArray()));
        query.setObject(from + 2, filter.from());
        query.setObject(from + 3, filter.to());
        return from + 4;
    }

    /** Binds dimension and officer; answers the place of the next parameter. */
    private static int bindRest(PreparedStatement query, Filter filter, int from) throws SQLException {
        String dimension =
                filter.dimension() == null ? null : filter.dimension().name();
        query.setString(from, dimension);
        query.setString(from + 1, dimension);
        query.setString(from + 2, filter.officer());
        query.setString(from + 3, filter.officer());
        return from + 4;
    }

    private static EntryView view(ResultSet row) throws SQLException {
        int obligation = row.getInt("obligation");
        String flags = row.getString("flags");
        return new EntryView(
                row.getLong("id"),
                row.getObject("case_id", UUID.class),
                row.getObject("legal_date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("office"),
                row.getString("officer"),
                row.getString("judgment_kind"),
                row.getString("initiation"),
                flags.isEmpty() ? List.of() : List.of(flags.split(",")),
                Account.valueOf(row.getString("account")).column(),
                Dimension.valueOf(row.getString("dimension")),
                obligation == 0 ? null : Integer.valueOf(obligation),
                row.getLong("delta"),
                row.getObject("event_id", UUID.class),
                row.getObject("cause", UUID.class));
    }
}
