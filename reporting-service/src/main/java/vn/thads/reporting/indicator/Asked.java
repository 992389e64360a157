package vn.thads.reporting.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * What is asked of the facts: which offices, which period, as known when.
 *
 * @param offices codes of offices that hold cases; never a province
 * @param period the period
 * @param knownAt as known when
 */
record Asked(Collection<String> offices, Period period, Instant knownAt) {
    Asked {
        offices = List.copyOf(offices);
    }

    /** Binds offices, first day, last day and instant, in this order, from an index on; answers the next index. */
    int bind(Connection connection, PreparedStatement select, int from) throws SQLException {
        select.setArray(from, connection.createArrayOf("text", offices.toArray()));
        select.setObject(from + 1, period.firstDay());
        select.setObject(from + 2, period.lastDay());
        select.setObject(from + 3, knownAt.atOffset(ZoneOffset.UTC));
        return from + 4;
    }
}
