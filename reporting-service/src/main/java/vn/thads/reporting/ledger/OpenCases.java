package vn.thads.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.Holder;

/** The cases behind the open columns, for indicators of age and movement. */
@ApplicationScoped
public class OpenCases {
    private static final String AT = """
            select entry.case_id, entry.office, entry.officer, entry.account, timeline.decided_on
            from ledger_entry entry join case_timeline timeline using (case_id)
            where entry.office = any(?) and entry.account = any(?) and entry.dimension = 'CASES'
                and entry.legal_date <= ? and entry.recorded_at <= ?::timestamptz
            group by entry.case_id, entry.office, entry.officer, entry.account, timeline.decided_on
            having sum(entry.delta) > 0
            order by timeline.decided_on, entry.case_id
            """;

    /** A case is looked up once it is known to stand open, not with each of its entries. */
    private static final String AGES = """
            select held.office, count(*) filter (where timeline.decided_on < ?), count(*)
            from (
                select office, case_id from ledger_entry
                where office = any(?) and account = any(?) and dimension = 'CASES' and legal_date <= ?
                    and recorded_at <= ?::timestamptz
                group by office, case_id, officer, account having sum(delta) > 0
            ) held join case_timeline timeline using (case_id)
            group by held.office
            """;

    private static final Object[] OPEN = Arrays.stream(Account.values())
            .filter(account -> account.side() == Account.Side.OPEN)
            .map(Account::name)
            .toArray();

    private static final Object[] ENFORCEABLE = Arrays.stream(OPEN)
            .filter(account -> !account.equals(Account.NOT_ENFORCEABLE.name()))
            .toArray();

    private final AgroalDataSource database;
    private final KeptByOffice<Question, Ages> kept = new KeptByOffice<>();

    OpenCases(AgroalDataSource database) {
        this.database = database;
    }

    private record Question(LocalDate cutOff, LocalDate decidedBefore) {}

    /**
     * Open enforceable cases of an office.
     *
     * @param old decided before the day that was asked for
     * @param all all of them
     */
    public record Ages(long old, long all) {
        static final Ages NONE = new Ages(0, 0);
    }

    /**
     * How many enforceable cases stand open at the end of a day, and how many of them are old; kept until the ledger posts something
     * about their office.
     *
     * @param offices codes of offices that hold cases
     * @param cutOff the day
     * @param decidedBefore a case is old if its decision is of an earlier day than this
     * @param knownAt as known when
     * @return by office, every office that is asked for
     */
    public Map<String, Ages> ages(
            Collection<String> offices, LocalDate cutOff, LocalDate decidedBefore, Instant knownAt) {
        var question = new Question(cutOff, decidedBefore);
        try (Connection connection = database.getConnection()) {
            Map<String, Ages> ages = kept.of(
                    question, offices, knownAt, connection, (asked, known) -> ages(connection, asked, question, known));
            offices.forEach(office -> ages.putIfAbsent(office, Ages.NONE));
            return ages;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger gave no cases", e);
        }
    }

    private static Map<String, Ages> ages(
            Connection connection, Collection<String> offices, Question question, KnownAt knownAt) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AGES)) {
            query.setObject(1, question.decidedBefore());
            query.setArray(2, connection.createArrayOf("text", offices.toArray()));
            query.setArray(3, connection.createArrayOf("text", ENFORCEABLE));
            query.setObject(4, question.cutOff());
            query.setString(5, knownAt.inclusive());
            var ages = new HashMap<String, Ages>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ages.put(row.getString(1), new Ages(row.getLong(2), row.getLong(3)));
                }
            }
            return ages;
        }
    }

    /**
     * Every case that stands in an open account at the end of a day, the oldest decision first; not those in the separate book.
     *
     * @param offices codes of offices that hold cases
     * @param cutOff the day
     * @param knownAt as known when
     */
    public List<OpenCase> at(Collection<String> offices, LocalDate cutOff, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AT)) {
            query.setArray(1, connection.createArrayOf("text", offices.toArray()));
            query.setArray(2, connection.createArrayOf("text", OPEN));
            query.setObject(3, cutOff);
            query.setString(4, knownAt.toString());
            try (ResultSet row = query.executeQuery()) {
                var cases = new ArrayList<OpenCase>();
                while (row.next()) {
                    cases.add(new OpenCase(
                            row.getObject(1, UUID.class),
                            new Holder(row.getString(2), row.getString(3)),
                            Account.valueOf(row.getString(4)),
                            row.getObject(5, LocalDate.class)));
                }
                return cases;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger gave no cases", e);
        }
    }
}
