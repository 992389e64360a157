package vn.thads.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/** Who must hear that the ledger learned something about past days. */
public interface LateFacts {
    /**
     * The ledger learned of offices, in the transaction that posts it.
     *
     * @param connection of that transaction; a rebuild, which posts what was told long ago, calls nobody
     * @param earliest the earliest legal day of what was learned, by office
     */
    void learned(Connection connection, Map<String, LocalDate> earliest) throws SQLException;
}
