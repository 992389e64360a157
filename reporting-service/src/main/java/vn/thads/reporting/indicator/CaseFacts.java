package vn.thads.reporting.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.MoneyMoved;

/**
 * Writes the facts of cases, a statement for each table whatever their number; an imported past is unrolled, each fact with its own
 * instant.
 */
final class CaseFacts {
    private static final String REGISTERED = """
            insert into registered_case
                (case_id, office, officer, book, year, number, received_on, issue_due_on, decided_on, recorded_at)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::date[], ?::date[], ?::date[],
                ?::timestamptz[])
            on conflict do nothing
            """;

    private static final List<Function<Registered, @Nullable Object>> REGISTERED_COLUMNS = List.of(
            row -> row.event.caseId(),
            row -> row.event.office(),
            row -> row.event.officer(),
            row -> row.event.reference().book(),
            row -> row.event.reference().year(),
            row -> row.event.reference().number(),
            row -> row.event.receivedOn(),
            row -> row.event.issueDueOn(),
            row -> row.event.decidedOn(),
            Registered::recordedAt);

    private static final String FACT = """
            insert into case_fact (fact_id, case_id, kind, legal_date, recorded_at, next_due_on, withdraws)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::timestamptz[], ?::date[], ?::uuid[])
            on conflict do nothing
            """;

    private static final List<Function<Fact, @Nullable Object>> FACT_COLUMNS = List.of(
            Fact::id,
            row -> row.event.caseId(),
            Fact::kind,
            row -> row.event.legalDate(),
            Fact::recordedAt,
            Fact::nextDueOn,
            Fact::withdraws);

    private final List<Registered> registered = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private record Registered(CaseRegistered event, Instant recordedAt) {}

    private record Fact(
            CaseEvent event,
            UUID id,
            String kind,
            Instant recordedAt,
            @Nullable LocalDate nextDueOn,
            @Nullable UUID withdraws) {
        Fact(CaseEvent event, UUID id, String kind, Instant recordedAt) {
            this(event, id, kind, recordedAt, null, null);
        }
    }

    void add(CaseEvent event, Instant recordedAt) {
        switch (event) {
            case CaseRegistered it -> registered.add(new Registered(it, recordedAt));
            case DecisionTaken it -> facts.add(new Fact(it, it.decisionId(), "DECISION", recordedAt));
            case ActRecorded it -> act(it, recordedAt);
            case MoneyMoved it -> facts.add(new Fact(it, it.movementId(), "MONEY", recordedAt));
            case CaseImported it -> {
                registered.add(new Registered(it.registered(), it.registeredRecordedAt()));
                for (CaseEvent.RecordedFact later : it.facts()) {
                    add(later.fact(), later.recordedAt());
                }
            }
        }
    }

    private void act(ActRecorded act, Instant recordedAt) {
        String kind =
                act.withdraws() != null ? "WITHDRAWAL" : act.kind().equals("VERIFICATION") ? "VERIFICATION" : "ACT";
        facts.add(new Fact(act, act.actId(), kind, recordedAt, act.nextVerificationDueOn(), act.withdraws()));
    }

    void write(Connection connection) throws SQLException {
        write(connection, REGISTERED, registered, REGISTERED_COLUMNS);
        write(connection, FACT, facts, FACT_COLUMNS);
    }

    /** One statement with an array for each column. */
    private static <T> void write(
            Connection connection, String insert, List<T> rows, List<Function<T, @Nullable Object>> columns)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement write = connection.prepareStatement(insert)) {
            int index = 1;
            for (Function<T, @Nullable Object> column : columns) {
                Object[] values = rows.stream()
                        .map(column)
                        .map(value -> value == null ? null : value.toString())
                        .toArray();
                write.setArray(index++, connection.createArrayOf("text", values));
            }
            write.executeUpdate();
        }
    }
}
