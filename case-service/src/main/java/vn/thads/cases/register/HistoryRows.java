package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.Movement;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Database.Table;
import vn.thads.legaltime.StatisticalYear;

/** Writes facts in sets: one of a live write, thousands of an import. */
@ApplicationScoped
class HistoryRows {
    private static final Table DECISIONS = Table.of("decision", """
            office, case_id, fact, id, kind, transition, issuer, book, year, number, decided_on, ground, ground_on, due_on, whole_case,
            obligations, recalls, to_office, new_officer, amounts, until_on, article, signed_by, recorded_at""");
    private static final Table ACTS = Table.of("act", """
            office, case_id, fact, id, kind, acted_on, result, prison_until, due_on, withdraws, reason, recorded_by, recorded_at""");
    private static final Table MOVEMENTS = Table.of("money_movement", """
            office, case_id, fact, id, kind, obligation, amount, moved_on, pay_out_due_on, reverses, recorded_by, recorded_at""");

    private final Database database;
    private final History history;

    HistoryRows(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    void insert(List<FactRow> rows) {
        List<@Nullable Object[]> decisions = new ArrayList<>();
        List<@Nullable Object[]> acts = new ArrayList<>();
        List<@Nullable Object[]> movements = new ArrayList<>();
        for (FactRow row : rows) {
            switch (row.what()) {
                case Decision decision -> decisions.add(columns(row, decision));
                case Act act -> acts.add(columns(row, act));
                case Movement movement -> movements.add(columns(row, movement));
            }
        }
        database.enter(DECISIONS, decisions);
        database.enter(ACTS, acts);
        database.enter(MOVEMENTS, movements);
    }

    private @Nullable Object[] columns(FactRow row, Decision decision) {
        return new @Nullable Object[] {
            row.office(),
            row.caseId(),
            row.fact(),
            decision.id(),
            decision.kind(),
            decision.basis().transition(),
            row.issuer(),
            decision.kind(),
            StatisticalYear.of(decision.on()).number(),
            row.number(),
            decision.on(),
            decision.grounding().ground(),
            decision.grounding().groundOn(),
            decision.basis().dueOn(),
            decision.scope().wholeCase(),
            decision.scope().obligations().stream().mapToInt(Integer::intValue).toArray(),
            decision.particulars().recalls(),
            decision.particulars().toOffice(),
            decision.particulars().newOfficer(),
            history.written(decision.particulars().amounts()),
            decision.particulars().until(),
            decision.basis().article(),
            row.by(),
            decision.recordedAt()
        };
    }

    private static @Nullable Object[] columns(FactRow row, Act act) {
        Act.Finding finding = act.finding();
        Act.Withdrawal withdrawal = act.withdrawal();
        return new @Nullable Object[] {
            row.office(),
            row.caseId(),
            row.fact(),
            act.id(),
            act.kind(),
            act.on(),
            finding == null ? null : finding.result(),
            finding == null ? null : finding.prisonUntil(),
            act.dueOn(),
            withdrawal == null ? null : withdrawal.act(),
            withdrawal == null ? null : withdrawal.reason(),
            row.by(),
            act.recordedAt()
        };
    }

    private static @Nullable Object[] columns(FactRow row, Movement movement) {
        return new @Nullable Object[] {
            row.office(),
            row.caseId(),
            row.fact(),
            movement.id(),
            movement.kind(),
            movement.obligation(),
            movement.amount(),
            movement.on(),
            movement.payOutDueOn(),
            movement.reverses(),
            row.by(),
            movement.recordedAt()
        };
    }
}
