package vn.thads.complaints.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.Clocks;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.problem.Message;

/** What is done about receptions, in the caller's transaction. */
@ApplicationScoped
public class ReceptionDesk {
    private static final String DOCKET = "PROVINCE_DOCKET";
    private static final String PROVINCE = "PROVINCE";
    /** No office has run the suite before; a bound for the search, not a rule. */
    private static final YearMonth FIRST = YearMonth.of(2015, 10);

    private final Receptions receptions;
    private final ReceptionSql sql;
    private final ComplaintTerms terms;
    private final Clocks clocks;
    private final OfficeTree offices;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    ReceptionDesk(
            Receptions receptions,
            ReceptionSql sql,
            ComplaintTerms terms,
            Clocks clocks,
            OfficeTree offices,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.receptions = receptions;
        this.sql = sql;
        this.terms = terms;
        this.clocks = clocks;
        this.offices = offices;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be recorded.
     *
     * @param office office
     * @param month month
     * @param heldOn day on which it was held, or null if it was not
     * @param byHead whether the head received in person
     * @param recordedAt when the office knew it
     */
    public record Held(
            String office, YearMonth month, @Nullable LocalDate heldOn, boolean byHead, Instant recordedAt) {}

    /** What became of it. */
    public sealed interface Result {
        /**
         * Something of it is new.
         *
         * @param reception as it stands now
         */
        record Recorded(ReceptionView reception) implements Result {}

        /**
         * It was here already.
         *
         * @param reception as it stands
         */
        record Unchanged(ReceptionView reception) implements Result {}

        /**
         * It was held on another day, or by somebody else.
         *
         * @param heldOn the day that is known
         */
        record HeldOtherwise(LocalDate heldOn) implements Result {}

        /**
         * It cannot be so.
         *
         * @param field field of the request
         * @param rule short name of the rule
         * @param message what is wrong
         */
        record Refused(String field, String rule, Message message) implements Result {}
    }

    /** Records a reception; its month is put down as due if it was not yet. */
    public Result record(Held held) {
        LocalDate today = LocalDate.now(clock);
        if (held.month().isAfter(YearMonth.from(today))) {
            return new Result.Refused(
                    "month",
                    "future-month",
                    Message.of("rule.future-month", held.month().toString()));
        }
        if (offices.find(held.office(), held.month().atEndOfMonth()).isEmpty()
                && offices.find(held.office(), held.month().atDay(1)).isEmpty()) {
            return new Result.Refused("office", "unknown-office", Message.of("rule.unknown-office", held.office()));
        }
        LocalDate on = held.heldOn();
        if (on != null && !YearMonth.from(on).equals(held.month())) {
            return new Result.Refused(
                    "heldOn",
                    "in-month",
                    Message.of("rule.in-month", held.month().toString()));
        }
        if (on != null && on.isAfter(today)) {
            return new Result.Refused("heldOn", "not-in-future", Message.of("rule.not-in-future"));
        }
        boolean isNew = !putDown(Set.of(new ReceptionSql.Due(held.office(), held.month())))
                .isEmpty();
        Reception reception = receptions.lock(held.office(), held.month()).orElseThrow();
        return on == null ? answer(reception, isNew) : hold(reception, on, held, isNew);
    }

    private Result hold(Reception reception, LocalDate on, Held held, boolean isNew) {
        LocalDate known = reception.heldOn();
        if (known != null) {
            boolean isSame = known.equals(on) && Boolean.valueOf(held.byHead()).equals(reception.byHead());
            return isSame ? answer(reception, isNew) : new Result.HeldOtherwise(known);
        }
        var event = reception.hold(on, held.byHead());
        receptions.flush();
        clocks.set(List.of(reception.id()), List.of());
        journal.append(new NewEvent(event, reception.version(), held.recordedAt()));
        audit.record(
                "reception.held",
                "reception",
                reception.view().id().toString(),
                reception.office(),
                Map.of("heldOn", on.toString(), "byHead", held.byHead()));
        return new Result.Recorded(reception.view());
    }

    private static Result answer(Reception reception, boolean isNew) {
        return isNew ? new Result.Recorded(reception.view()) : new Result.Unchanged(reception.view());
    }

    /**
     * Puts down every reception that is due and not there: one for each office that runs the suite and each month that has begun.
     *
     * @return how many there were
     */
    int putDownDue() {
        Set<ReceptionSql.Due> due = new LinkedHashSet<>();
        YearMonth last = YearMonth.from(LocalDate.now(clock));
        for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
            List<Office> ofMonth = offices.all(month.atEndOfMonth());
            for (Office office : ofMonth) {
                if (office.runsSuiteOn(month.atEndOfMonth()) && receivesCitizens(office, ofMonth)) {
                    due.add(new ReceptionSql.Due(office.code(), month));
                }
            }
        }
        due.removeAll(sql.existing());
        int started = putDown(due).size();
        startClocks(sql.withoutClock());
        return started;
    }

    private void startClocks(List<Reception> open) {
        clocks.set(
                open.stream().map(Reception::id).toList(),
                open.stream()
                        .flatMap(reception -> reception.running(terms).stream())
                        .toList());
    }

    /** A province whose own docket is an office of its own receives there. */
    private static boolean receivesCitizens(Office office, List<Office> all) {
        return !PROVINCE.equals(office.type())
                || all.stream()
                        .noneMatch(other ->
                                DOCKET.equals(other.type()) && office.code().equals(other.parent()));
    }

    /** The duty is known when its month begins, whenever it is put down. */
    private List<Reception> putDown(Set<ReceptionSql.Due> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        List<Reception> inserted = sql.insert(due);
        List<NewEvent> events = new ArrayList<>();
        for (Reception reception : inserted) {
            events.add(new NewEvent(
                    reception.due(), 1, LegalTimeZone.startOf(reception.month().atDay(1))));
        }
        startClocks(inserted);
        journal.append(events);
        return inserted;
    }
}
