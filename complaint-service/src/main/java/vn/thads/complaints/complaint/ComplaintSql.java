package vn.thads.complaints.complaint;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.listing.Conditions;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.Competence;
import vn.thads.complaints.rules.ComplaintGround;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.PageRequest;

/** Complaints as sets: lists and imports. */
@ApplicationScoped
class ComplaintSql {
    private static final String COLUMNS = """
            id, external_id, office, kind, instance, stage, case_id, case_office, case_book, case_year, case_number, officer,
            state, received_on, accept_due_on, accepted_on, due_on, decided_on, verdict, ended_on, ended, version,
            respondent, first, settle_rule, counted_from, counted_days, suspended_on, suspension_ground, days_left, extended_on,
            extension_ground, send_due_on, sent_on, published_on, effective_on, complained_again_on, implemented_on, review_ground, review_on,
            reviewed_on, review_changed""";

    private final AgroalDataSource database;

    ComplaintSql(AgroalDataSource database) {
        this.database = database;
    }

    /** A page within reach, by day of receipt and id. */
    List<ComplaintView> list(AccessScope scope, List<String> offices, ComplaintFilter filter, PageRequest page) {
        Conditions query = listed("select " + COLUMNS, scope, offices, filter);
        if (!page.isFirst()) {
            query.and(
                    "(received_on, id) > (?::date, ?::uuid)",
                    page.after().get(0),
                    page.after().get(1));
        }
        query.append(" order by received_on, id limit " + page.fetch());
        try (Connection connection = database.getConnection()) {
            return query.list(connection, ComplaintSql::view);
        } catch (SQLException e) {
            throw new IllegalStateException("complaints cannot be listed", e);
        }
    }

    /** How many there are within reach and under the filter. */
    long count(AccessScope scope, List<String> offices, ComplaintFilter filter) {
        Conditions query = listed("select count(*)", scope, offices, filter);
        try (Connection connection = database.getConnection()) {
            return query.count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("complaints cannot be counted", e);
        }
    }

    private static Conditions listed(String select, AccessScope scope, List<String> offices, ComplaintFilter filter) {
        Conditions query = new Conditions(select + " from complaint where true");
        reach(query, scope);
        query.ofOffices(offices);
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

    private static void reach(Conditions query, AccessScope scope) {
        if (scope instanceof AccessScope.Own own) {
            query.and("officer = ?", own.officerCode());
            query.and("kind = ?", ComplaintEvent.Kind.COMPLAINT.name());
        } else {
            query.within(scope);
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
                Competence.Respondent.valueOf(row.getString("respondent")),
                row.getObject("first", UUID.class),
                row.getString("settle_rule") == null ? null : settling(row),
                isDecided(row) ? aftermath(row) : null,
                row.getLong("version"));
    }

    private static SettlingView settling(ResultSet row) throws SQLException {
        return new SettlingView(
                row.getString("settle_rule"),
                day(row, "counted_from"),
                row.getObject("counted_days", Integer.class),
                day(row, "suspended_on"),
                ground(row, "suspension_ground"),
                row.getObject("days_left", Integer.class),
                day(row, "extended_on"),
                ground(row, "extension_ground"));
    }

    private static boolean isDecided(ResultSet row) throws SQLException {
        return day(row, "send_due_on") != null || day(row, "effective_on") != null || day(row, "sent_on") != null;
    }

    private static AftermathView aftermath(ResultSet row) throws SQLException {
        return new AftermathView(
                day(row, "send_due_on"),
                day(row, "sent_on"),
                day(row, "published_on"),
                day(row, "effective_on"),
                day(row, "complained_again_on"),
                day(row, "implemented_on"),
                ground(row, "review_ground"),
                day(row, "review_on"),
                day(row, "reviewed_on"),
                row.getObject("review_changed", Boolean.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable ComplaintGround ground(ResultSet row, String column) throws SQLException {
        String ground = row.getString(column);
        return ground == null ? null : ComplaintGround.valueOf(ground);
    }
}
