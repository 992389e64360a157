package vn.thads.complaints.listing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.AccessScope;

/** A query that grows by conditions, each with its values. */
public final class Conditions {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    /** From a query that has its {@code where} already. */
    public Conditions(String text) {
        this.text = new StringBuilder(text);
    }

    /** Makes a view of a row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Of the row on which the result stands. */
        T of(ResultSet row) throws SQLException;
    }

    /** One more condition. */
    public void and(String condition, Object... bound) {
        text.append(" and ").append(condition);
        values.addAll(List.of(bound));
    }

    /** One more condition, if there is a value. */
    public void andIf(String condition, @Nullable Object value) {
        if (value != null) {
            and(condition, value);
        }
    }

    /** What belongs to these offices; all for none. */
    public void ofOffices(Collection<String> offices) {
        if (!offices.isEmpty()) {
            and("office = any(?::text[])", (Object) offices.toArray(new String[0]));
        }
    }

    /** What the caller reaches by its office; an officer, a party and a court reach nothing so. */
    public void within(AccessScope scope) {
        switch (scope) {
            case AccessScope.Nation all -> {}
            case AccessScope.Offices(var codes) ->
                and("office = any(?::text[])", (Object) codes.toArray(new String[0]));
            case AccessScope.Own own -> and("false");
            case AccessScope.Party party -> and("false");
            case AccessScope.Court court -> and("false");
        }
    }

    /** The end of the query. */
    public void append(String end) {
        text.append(end);
    }

    /** Every row. */
    public <T> List<T> list(Connection connection, Row<T> view) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(text.toString())) {
            bind(connection, select);
            List<T> views = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    views.add(view.of(row));
                }
            }
            return views;
        }
    }

    /** The number that a {@code select count(*)} answers. */
    public long count(Connection connection) throws SQLException {
        return list(connection, row -> row.getLong(1)).getFirst();
    }

    private void bind(Connection connection, PreparedStatement select) throws SQLException {
        int place = 1;
        for (Object value : values) {
            if (value instanceof String[] many) {
                select.setArray(place++, connection.createArrayOf("text", many));
            } else {
                select.setObject(place++, value);
            }
        }
    }
}
