package vn.thads.complaints.clock;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.platform.paging.PageRequest;

/**
 * Clocks as sets. A page costs its own rows and no more: it is read from the index of the due day, office by office where reach or
 * filter names offices. The board reads the counts.
 */
@ApplicationScoped
class ClockSql {
    private static final String COLUMNS =
            "matter, kind, office, officer, step, rule, started_on, risk_on, due_on, days";
    private static final String ASKED = """
            and due_on between ?::date and ?::date and risk_on between ?::date and ?::date
            and (?::text is null or kind = ?::text) and (?::text is null or step = ?::text)""";
    private static final String AFTER = " and (due_on, matter) > (?::date, ?::uuid) order by due_on, matter limit ";
    private static final String BOARD = """
            select office,
                coalesce(sum(running) filter (where risk_on > ?::date), 0),
                coalesce(sum(running) filter (where risk_on <= ?::date and due_on >= ?::date), 0),
                coalesce(sum(running) filter (where due_on < ?::date), 0)
            from (
                select office, kind, step, risk_on, due_on, running from clock_count
                union all
                select office, kind, step, risk_on, due_on, running from clock_change
            ) as told
            where (?::text[] is null or office = any(?::text[]))
                and (?::text is null or kind = ?::text) and (?::text is null or step = ?::text)
            group by office having sum(running) <> 0 order by office""";
    private static final String FIRST_DAY = "-infinity";
    private static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";

    private final AgroalDataSource database;

    ClockSql(AgroalDataSource database) {
        this.database = database;
    }

    /** Whose clocks. */
    sealed interface Whose {
        /** Everybody's. */
        record Everybody() implements Whose {}

        /** Those of these offices. */
        record Offices(Collection<String> codes) implements Whose {
            public Offices {
                codes = List.copyOf(codes);
            }
        }

        /** Those of complaints about an officer. */
        record Officer(String code) implements Whose {}
    }

    /** A page by due day, the most urgent first. */
    List<KeptClock> list(Whose whose, ClockQuery query, PageRequest page) {
        String asked = " " + ASKED + AFTER + page.fetch();
        String text = switch (whose) {
            case Whose.Everybody all -> "select " + COLUMNS + " from clock where true" + asked;
            case Whose.Officer one -> "select " + COLUMNS + " from clock where officer = ?" + asked;
            case Whose.Offices many ->
                "select one.* from unnest(?::text[]) as asked (code) cross join lateral (select " + COLUMNS
                        + " from clock where office = asked.code" + asked
                        + ") as one order by due_on, matter limit " + page.fetch();
        };
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(text)) {
            int place = bind(connection, select, whose, query);
            select.setString(place, page.isFirst() ? FIRST_DAY : page.after().get(0));
            select.setString(place + 1, page.isFirst() ? FIRST_ID : page.after().get(1));
            List<KeptClock> clocks = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    clocks.add(read(row));
                }
            }
            return clocks;
        } catch (SQLException e) {
            throw new IllegalStateException("clocks cannot be listed", e);
        }
    }

    /** How many there are. */
    long count(Whose whose, ClockQuery query) {
        String reach = switch (whose) {
            case Whose.Everybody all -> "true";
            case Whose.Officer one -> "officer = ?";
            case Whose.Offices many -> "office = any(?::text[])";
        };
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from clock where " + reach + " " + ASKED)) {
            bind(connection, select, whose, query);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("clocks cannot be counted", e);
        }
    }

    /** The clock of a matter, while one runs. */
    Optional<KeptClock> find(UUID matter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + COLUMNS + " from clock where matter = ?")) {
            select.setObject(1, matter);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a clock cannot be read", e);
        }
    }

    /** How many stand how on a day, office by office; of these offices, or of all (null). */
    List<ClockBoard.OfficeClocks> board(
            @Nullable Collection<String> offices, @Nullable MatterKind kind, @Nullable ClockStep step, LocalDate on) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BOARD)) {
            for (int place = 1; place <= 4; place++) {
                select.setString(place, on.toString());
            }
            java.sql.@Nullable Array codes =
                    offices == null ? null : connection.createArrayOf("text", offices.toArray());
            select.setArray(5, codes);
            select.setArray(6, codes);
            bindTwice(select, 7, kind == null ? null : kind.name());
            bindTwice(select, 9, step == null ? null : step.name());
            List<ClockBoard.OfficeClocks> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new ClockBoard.OfficeClocks(
                            row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the board cannot be read", e);
        }
    }

    /** Binds whose and what; answers the next place. */
    private static int bind(Connection connection, PreparedStatement select, Whose whose, ClockQuery query)
            throws SQLException {
        int place = 1;
        switch (whose) {
            case Whose.Everybody all -> {}
            case Whose.Officer(String code) -> select.setString(place++, code);
            case Whose.Offices(var codes) ->
                select.setArray(place++, connection.createArrayOf("text", codes.toArray()));
        }
        select.setString(place, query.dueFrom());
        select.setString(place + 1, query.dueTo());
        select.setString(place + 2, query.riskFrom());
        select.setString(place + 3, query.riskTo());
        bindTwice(select, place + 4, query.kind() == null ? null : query.kind().name());
        bindTwice(select, place + 6, query.step() == null ? null : query.step().name());
        return place + 8;
    }

    private static void bindTwice(PreparedStatement select, int place, @Nullable String value) throws SQLException {
        select.setString(place, value);
        select.setString(place + 1, value);
    }

    private static KeptClock read(ResultSet row) throws SQLException {
        return new KeptClock(
                new Running(
                        row.getObject("matter", UUID.class),
                        MatterKind.valueOf(row.getString("kind")),
                        row.getString("office"),
                        row.getString("officer"),
                        ClockStep.valueOf(row.getString("step")),
                        row.getString("rule"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("days", Integer.class)),
                row.getObject("risk_on", LocalDate.class));
    }
}
