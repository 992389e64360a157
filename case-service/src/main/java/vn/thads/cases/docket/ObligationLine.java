package vn.thads.cases.docket;

import java.time.LocalDate;
import vn.thads.cases.rules.ObligationKind;
import vn.thads.events.CaseState;
import vn.thads.events.ObligationStanding;

/** One obligation while the fold runs over it. */
final class ObligationLine {
    private final Obligation obligation;
    private final ObligationKind kind;
    private CaseState state = CaseState.DECIDED;
    private LocalDate since;
    private CaseState beforePause = CaseState.DECIDED;
    private LocalDate sinceBeforePause;
    private long owed;
    private long reduced;
    private long received;
    private long paidOut;
    private long remitted;
    private long deposited;

    ObligationLine(Obligation obligation, ObligationKind kind, LocalDate decidedOn) {
        this.obligation = obligation;
        this.kind = kind;
        this.owed = obligation.amount();
        this.since = decidedOn;
        this.sinceBeforePause = decidedOn;
    }

    Obligation obligation() {
        return obligation;
    }

    int number() {
        return obligation.number();
    }

    CaseState state() {
        return state;
    }

    LocalDate since() {
        return since;
    }

    /** Whether the debtor has a voluntary term: there is one, and no provisional measure that is enforced at once. */
    boolean hasVoluntaryTerm() {
        return kind.hasVoluntaryTerm() && !obligation.debtors().isEmpty();
    }

    /** Whether it is enforced at once, without notice or term (biện pháp khẩn cấp tạm thời). */
    boolean isImmediate() {
        return !kind.hasVoluntaryTerm();
    }

    boolean isMoney() {
        return kind.isMoney();
    }

    void move(CaseState to, LocalDate on) {
        if (to == CaseState.PAUSED_COMPLAINT) {
            beforePause = state;
            sinceBeforePause = since;
        }
        state = to;
        since = on;
    }

    void endPause() {
        state = beforePause;
        since = sinceBeforePause;
    }

    /** A notice that reaches the debtor while the case is paused counts when it goes on. */
    void noticedWhilePaused() {
        if (state == CaseState.PAUSED_COMPLAINT && beforePause == CaseState.DECIDED) {
            beforePause = CaseState.VOLUNTARY;
        }
    }

    void owe(long amount) {
        owed = amount;
    }

    void reduce(long amount) {
        reduced = Math.addExact(reduced, amount);
    }

    void move(Movement movement) {
        long amount = movement.signedAmount();
        switch (movement.kind()) {
            case RECEIVED -> received = Math.addExact(received, amount);
            case PAID_OUT -> paidOut = Math.addExact(paidOut, amount);
            case REMITTED -> remitted = Math.addExact(remitted, amount);
            case DEPOSITED -> deposited = Math.addExact(deposited, amount);
        }
    }

    /** Whether no đồng is negative, too much, or missing from what is done. */
    boolean balances() {
        long settled = Math.addExact(Math.addExact(paidOut, remitted), deposited);
        return paidOut >= 0
                && remitted >= 0
                && deposited >= 0
                && reduced >= 0
                && settled <= received
                && Math.addExact(received, reduced) <= owed
                && (state != CaseState.DONE || Math.addExact(settled, reduced) == owed);
    }

    ObligationMoney money() {
        return new ObligationMoney(number(), state, owed, reduced, received, paidOut, remitted, deposited);
    }

    ObligationStanding standing() {
        return new ObligationStanding(number(), state, owed, paidOut + remitted + deposited, reduced);
    }
}
