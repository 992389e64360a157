package vn.thads.complaints.clock;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockWarnings;

/** Starts and stops the clocks, in the caller's transaction, one statement each for any number of matters. */
@ApplicationScoped
public class Clocks {
    private static final String BUCKET = "office, kind, step, risk_on, due_on";
    private static final String STOP = """
            with gone as (delete from clock where matter = any(?) returning %1$s)
            insert into clock_change (%1$s, running) select %1$s, -count(*) from gone group by %1$s
            """.formatted(BUCKET);
    private static final String START = """
            with begun as (
                insert into clock (matter, kind, office, officer, step, rule, started_on, risk_on, due_on, days)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::int[])
                returning %1$s
            )
            insert into clock_change (%1$s, running) select %1$s, count(*) from begun group by %1$s
            """.formatted(BUCKET);
    private static final String FOLD = """
            with told as (delete from clock_change returning %1$s, running)
            insert into clock_count (%1$s, running) select %1$s, sum(running) from told group by %1$s
            on conflict (office, kind, step, due_on, risk_on) do update set running = clock_count.running + excluded.running
            """.formatted(BUCKET);
    private static final String SWEEP = "delete from clock_count where running = 0";

    private final AgroalDataSource database;
    private final ClockWarnings warnings;

    Clocks(AgroalDataSource database, ClockWarnings warnings) {
        this.database = database;
        this.warnings = warnings;
    }

    /**
     * From now on, of these matters just these clocks run.
     *
     * @param matters matters to which something happened
     * @param running what runs for them now; a matter without a clock has nothing to be done
     */
    public void set(Collection<UUID> matters, List<Running> running) {
        if (matters.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement stop = connection.prepareStatement(STOP);
                PreparedStatement start = connection.prepareStatement(START)) {
            stop.setArray(1, connection.createArrayOf("uuid", matters.toArray()));
            stop.executeUpdate();
            if (!running.isEmpty()) {
                bind(connection, start, running);
                start.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("clocks cannot be set", e);
        }
    }

    private void bind(Connection connection, PreparedStatement start, List<Running> running) throws SQLException {
        List<Column> columns = List.of(
                new Column("uuid", Running::matter),
                new Column("text", one -> one.kind().name()),
                new Column("text", Running::office),
                new Column("text", Running::officer),
                new Column("text", one -> one.step().name()),
                new Column("text", Running::rule),
                new Column("date", Running::startedOn),
                new Column("date", this::atRiskFrom),
                new Column("date", Running::dueOn),
                new Column("int", Running::days));
        int place = 1;
        for (Column column : columns) {
            start.setArray(place++, connection.createArrayOf(column.type(), column.of(running)));
        }
    }

    private record Column(String type, Function<Running, @Nullable Object> value) {
        @Nullable
        String[] of(List<Running> running) {
            @Nullable String[] cells = new @Nullable String[running.size()];
            for (int i = 0; i < cells.length; i++) {
                Object cell = value.apply(running.get(i));
                cells[i] = cell == null ? null : cell.toString();
            }
            return cells;
        }
    }

    private LocalDate atRiskFrom(Running one) {
        return warnings.atRiskFrom(one.step(), one.startedOn(), one.dueOn());
    }

    /** Takes the differences into the counts; what is committed meanwhile waits for the next time. */
    void fold() {
        try (Connection connection = database.getConnection();
                PreparedStatement fold = connection.prepareStatement(FOLD);
                PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            fold.executeUpdate();
            sweep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("clocks cannot be counted", e);
        }
    }
}
