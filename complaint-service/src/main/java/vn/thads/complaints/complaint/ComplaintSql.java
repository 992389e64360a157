package vn.thads.complaints.complaint;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.PageRequest;

/** Complaints as sets: lists and imports. */
@ApplicationScoped
class ComplaintSql {
    private static final String COLUMNS = """
            id, external_id, office, kind, instance, stage, case_id, case_office, case_book, case_year, case_number, officer,
            state, received_on, accept_due_on, accepted_on, due_on, decided_on, verdict, ended_on, ended, version""";

    private final AgroalDataSource database;

    ComplaintSql(AgroalDataSource database) {
        this.database = database;
    }

    /** Sortable by time. */
    List<UUID> newIds(int count) {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select uuidv7() from generate_series(1, ?)")) {
            select.setInt(1, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no ids", e);
        }
        return ids;
    }

    /** A page within reach, by day of receipt and id. */
    List<ComplaintView> list(AccessScope scope, List<String> offices, ComplaintFilter filter, PageRequest page) {
        Query query = listed("select " + COLUMNS, scope, offices, filter);
        if (!page.isFirst()) {
            query.and(
                    "(received_on, id) > (?::date, ?::uuid)",
                    page.after().get(0),
                    page.after().get(1));
        }
        query.append(" order by received_on, id limit " + page.fetch());
        return read(query);
    }

    /** How many there are within reach and under the filter. */
    long count(AccessScope scope, List<String> offices, ComplaintFilter filter) {
        Query query = listed("select count(*)", scope, offices, filter);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query.text())) {
            query.bind(connection, select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("complaints cannot be counted", e);
        }
    }

    private static Query listed(String select, AccessScope scope, List<String> offices, ComplaintFilter filter) {
        Query query = new Query(select + " from complaint where true");
        reach(query, scope);
        if (!offices.isEmpty()) {
            query.and("office = any(?::text[])", (Object) offices.toArray(new String[0]));
        }
        query.andIf("state = ?", filter.state == null ? null : filter.state.name());
        query.andIf("kind = ?", filter.kind == null ? null : filter.kind.name());
        query.andIf("officer = ?", filter.officer);
        query.andIf("received_on >= ?", filter.receivedFrom);
        query.andIf("received_on <= ?", filter.receivedTo);
        if (filter.overdueOn != null) {
            query.and("accepted_on <= ?", filter.overdueOn);
            query.and("due_on < ?", filter.overdueOn);
            query.and("(decided_on is null or decided_on > ?)", filter.overdueOn);
            query.and("(ended_on is null or ended_on > ?)", filter.overdueOn);
        }
        return query;
    }

    private static void reach(Query query, AccessScope scope) {
        switch (scope) {
            case AccessScope.Nation all -> {}
            case AccessScope.Offices(var codes) ->
                query.and("office = any(?::text[])", (Object) codes.toArray(new String[0]));
            case AccessScope.Own own -> {
                query.and("officer = ?", own.officerCode());
                query.and("kind = ?", ComplaintEvent.Kind.COMPLAINT.name());
            }
            case AccessScope.Party party -> query.and("false");
            case AccessScope.Court court -> query.and("false");
        }
    }

    private List<ComplaintView> read(Query query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query.text())) {
            query.bind(connection, select);
            List<ComplaintView> views = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    views.add(view(row));
                }
            }
            return views;
        } catch (SQLException e) {
            throw new IllegalStateException("complaints cannot be listed", e);
        }
    }

    private static ComplaintView view(ResultSet row) throws SQLException {
        String caseOffice = row.getString("case_office");
        String verdict = row.getString("verdict");
        String ended = row.getString("ended");
        return new ComplaintView(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("office"),
                ComplaintEvent.Kind.valueOf(row.getString("kind")),
                row.getInt("instance"),
                row.getString("stage"),
                row.getObject("case_id", UUID.class),
                caseOffice == null
                        ? null
                        : new CaseReference(
                                caseOffice,
                                row.getString("case_book"),
                                row.getInt("case_year"),
                                row.getInt("case_number")),
                row.getString("officer"),
                ComplaintState.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("accept_due_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                verdict == null ? null : ComplaintEvent.Verdict.valueOf(verdict),
                row.getObject("ended_on", LocalDate.class),
                ended == null ? null : Ending.valueOf(ended),
                row.getLong("version"));
    }

    /** Conditions with their values, in order. */
    private static final class Query {
        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        Query(String text) {
            this.text = new StringBuilder(text);
        }

        void and(String condition, Object... bound) {
            text.append(" and ").append(condition);
            values.addAll(List.of(bound));
        }

        void andIf(String condition, @Nullable Object value) {
            if (value != null) {
                and(condition, value);
            }
        }

        void append(String end) {
            text.append(end);
        }

        String text() {
            return text.toString();
        }

        void bind(Connection connection, PreparedStatement statement) throws SQLException {
            int place = 1;
            for (Object value : values) {
                if (value instanceof String[] many) {
                    statement.setArray(place++, connection.createArrayOf("text", many));
                } else {
                    statement.setObject(place++, value);
                }
            }
        }
    }
}
