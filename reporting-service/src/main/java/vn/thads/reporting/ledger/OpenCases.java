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
import java.util.List;
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

    private static final Object[] OPEN = Arrays.stream(Account.values())
            .filter(account -> account.side() == Account.Side.OPEN)
            .map(Account::name)
            .toArray();

    private final AgroalDataSource database;

    OpenCases(AgroalDataSource database) {
        this.database = database;
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
