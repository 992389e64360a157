package vn.thads.reporting.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.MoneyMoved;

/** Writes the facts of cases in batches; an imported past is unrolled, each fact with its own instant. */
final class CaseFacts implements AutoCloseable {
    private static final String REGISTERED = """
            insert into registered_case
                (case_id, office, officer, book, year, number, received_on, issue_due_on, decided_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String FACT = """
            insert into case_fact (fact_id, case_id, kind, legal_date, recorded_at, next_due_on, withdraws)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final PreparedStatement registered;
    private final PreparedStatement fact;

    CaseFacts(Connection connection) throws SQLException {
        this.registered = connection.prepareStatement(REGISTERED);
        this.fact = connection.prepareStatement(FACT);
    }

    void add(CaseEvent event, Instant recordedAt) throws SQLException {
        switch (event) {
            case CaseRegistered it -> register(it, recordedAt);
            case DecisionTaken it -> fact(it, it.decisionId(), "DECISION", recordedAt, null, null);
            case ActRecorded it -> act(it, recordedAt);
            case MoneyMoved it -> fact(it, it.movementId(), "MONEY", recordedAt, null, null);
            case CaseImported it -> {
                register(it.registered(), it.registeredRecordedAt());
                for (CaseEvent.RecordedFact later : it.facts()) {
                    add(later.fact(), later.recordedAt());
                }
            }
        }
    }

    private void act(ActRecorded act, Instant recordedAt) throws SQLException {
        String kind =
                act.withdraws() != null ? "WITHDRAWAL" : act.kind().equals("VERIFICATION") ? "VERIFICATION" : "ACT";
        fact(act, act.actId(), kind, recordedAt, act.nextVerificationDueOn(), act.withdraws());
    }

    private void register(CaseRegistered it, Instant recordedAt) throws SQLException {
        registered.setObject(1, it.caseId());
        registered.setString(2, it.office());
        registered.setString(3, it.officer());
        registered.setString(4, it.reference().book());
        registered.setInt(5, it.reference().year());
        registered.setInt(6, it.reference().number());
        registered.setObject(7, it.receivedOn());
        registered.setObject(8, it.issueDueOn());
        registered.setObject(9, it.decidedOn());
        registered.setObject(10, recordedAt.atOffset(ZoneOffset.UTC));
        registered.addBatch();
    }

    private void fact(
            CaseEvent event,
            UUID id,
            String kind,
            Instant recordedAt,
            @Nullable LocalDate nextDueOn,
            @Nullable UUID withdraws)
            throws SQLException {
        fact.setObject(1, id);
        fact.setObject(2, event.caseId());
        fact.setString(3, kind);
        fact.setObject(4, event.legalDate());
        fact.setObject(5, recordedAt.atOffset(ZoneOffset.UTC));
        fact.setObject(6, nextDueOn);
        fact.setObject(7, withdraws);
        fact.addBatch();
    }

    void write() throws SQLException {
        registered.executeBatch();
        fact.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        registered.close();
        fact.close();
    }
}
