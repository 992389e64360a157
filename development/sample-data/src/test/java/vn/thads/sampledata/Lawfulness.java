package vn.thads.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.Deadlines;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.legaltime.RuleTable;
import vn.thads.legaltime.WorkingCalendar;

/**
 * Walks through one story in the order of the law and asks of each fact whether it may follow, by transitions.csv and the guards of
 * the law page §3A.
 */
final class Lawfulness {
    private static final RuleTable TRANSITIONS = RuleTable.load(
            Lawfulness.class,
            "transitions.csv",
            RuleTable.Shape.of(
                    "key",
                    "id",
                    "variant",
                    "label_vi",
                    "label_en",
                    "from_states",
                    "decision_kinds",
                    "to_state",
                    "signer",
                    "guards",
                    "deadline_keys",
                    "article",
                    "regime",
                    "evidence"));
    /** Before the amendment of 2015 its own rows count (data README). */
    private static final LocalDate AMENDED = LocalDate.of(2015, 7, 1);

    private static final Set<String> ENDED = Set.of("DONE", "DISCONTINUED", "ENTRUSTED", "TAKEN_UP", "RECALLED");

    private final Story story;
    private final String[] states;
    private final String[] before;
    private final long[] owed;
    private final long[] received;
    private final long[] paid;
    private final Map<String, String[]> statesBefore = new HashMap<>();
    private LocalDate noticedOn = LocalDate.MAX;
    private boolean urgent;
    private boolean meansSinceWaiting;
    private boolean newsSinceWaiting;
    private LocalDate waitingSince = LocalDate.MAX;
    private int verificationsSinceWaiting;

    private Lawfulness(Story story) {
        this.story = story;
        int count = story.obligations().size();
        states = new String[count];
        Arrays.fill(states, "DECIDED");
        before = states.clone();
        owed = story.obligations().stream().mapToLong(Story.Obligation::amount).toArray();
        received = new long[count];
        paid = new long[count];
    }

    static void check(Story story) {
        Lawfulness walk = new Lawfulness(story);
        walk.registration();
        walk.order();
        for (Fact fact : story.facts()) {
            walk.check(fact);
        }
    }

    private void registration() {
        Story.Head head = story.head();
        assertThat(head.receivedOn()).as(what("received")).isBeforeOrEqualTo(head.decidedOn());
        assertThat(story.title().effectiveOn()).as(what("effective")).isBefore(head.receivedOn());
        assertThat(WorkingCalendar.stateOffices().isWorkingDay(head.decidedOn()))
                .as(what("worked"))
                .isTrue();
    }

    /** By day, and by what the office knew; only money may be entered late, past a verification. */
    private void order() {
        List<Fact> byRecord = story.facts().stream()
                .sorted(Comparator.comparing(Fact::recordedAt))
                .toList();
        List<LocalDate> days = story.facts().stream().map(Fact::on).toList();
        assertThat(days).as(what("days")).isSorted();
        for (int i = 1; i < byRecord.size(); i++) {
            if (byRecord.get(i).on().isBefore(byRecord.get(i - 1).on())) {
                assertThat(byRecord.get(i)).as(what("late")).isInstanceOf(Fact.Money.class);
            }
        }
    }

    private void check(Fact fact) {
        assertThat(LegalTimeZone.dayOf(fact.recordedAt())).as(what(fact.ref())).isAfterOrEqualTo(fact.on());
        assertThat(WorkingCalendar.stateOffices().isWorkingDay(fact.on()))
                .as(what(fact.ref()))
                .isTrue();
        voluntaryTermOver(fact.on());
        switch (fact) {
            case Fact.Decision decision -> decide(decision);
            case Fact.Act act -> act(act);
            case Fact.Money money -> move(money);
        }
    }

    /** T4. */
    private void voluntaryTermOver(LocalDate on) {
        boolean noticed = !noticedOn.equals(LocalDate.MAX);
        boolean over = urgent
                || (noticed
                        && on.isAfter(Deadlines.inForce()
                                .term("VOLUNTARY_TERM", noticedOn)
                                .lastDay(noticedOn)));
        for (int i = 0; i < states.length; i++) {
            if (over && (states[i].equals("VOLUNTARY") || states[i].equals("DECIDED"))) {
                states[i] = "VERIFYING";
            }
        }
    }

    private void act(Fact.Act act) {
        assertThat(open() || act.kind().equals("WITHDRAWAL"))
                .as(what(act.ref()))
                .isTrue();
        switch (act.kind()) {
            case "NOTICE" -> {
                noticedOn = act.on();
                replace(Set.of("DECIDED"), "VOLUNTARY");
            }
            case "URGENCY" -> urgent = true;
            case "NEW_INFORMATION" -> newsSinceWaiting = true;
            case "VERIFICATION" -> {
                assertThat(act.result()).isNotEmpty();
                verificationsSinceWaiting++;
                if (act.result().equals("MEANS_FOUND")) {
                    meansSinceWaiting = true;
                    replace(Set.of("VERIFYING"), "ENFORCING");
                }
            }
            case "COMPLETION" -> {
                statesBefore.put(act.ref(), states.clone());
                for (int i = 0; i < states.length; i++) {
                    if (!ENDED.contains(states[i])) {
                        assertThat(row("T21", "", act.on()).list("from_states"))
                                .as(what(act.ref()))
                                .contains(states[i]);
                        assertThat(paid[i])
                                .as(what(act.ref() + " settles " + (i + 1)))
                                .isEqualTo(owed[i]);
                        states[i] = "DONE";
                    }
                }
            }
            case "WITHDRAWAL" -> {
                assertThat(act.reason()).isNotBlank();
                restore(act.withdraws());
            }
            default -> throw new AssertionError("unknown act " + act.kind());
        }
    }

    private void move(Fact.Money money) {
        int i = money.obligation() - 1;
        long amount = money.reverses().isEmpty() ? money.amount() : -money.amount();
        if (money.kind().equals("RECEIVED")) {
            received[i] += amount;
        } else {
            paid[i] += amount;
        }
        assertThat(ENDED).as(what(money.ref())).doesNotContain(states[i]);
        assertThat(paid[i]).as(what(money.ref())).isBetween(0L, received[i]);
        assertThat(received[i]).as(what(money.ref())).isBetween(0L, owed[i]);
    }

    private void decide(Fact.Decision decision) {
        LocalDate ground = decision.groundOn();
        if (ground != null) {
            assertThat(decision.on()).as(what(decision.ref())).isAfterOrEqualTo(ground);
        }
        statesBefore.put(decision.ref(), states.clone());
        switch (decision.kind()) {
            case "NOT_YET_ENFORCEABLE" -> {
                transit(decision, "T6", "", "NOT_ENFORCEABLE");
                waitingSince = decision.on();
                verificationsSinceWaiting = 0;
                newsSinceWaiting = false;
                meansSinceWaiting = false;
            }
            case "TRANSFER_TO_SEPARATE_BOOK" -> {
                transit(decision, "T8", "", "SEPARATE_BOOK");
                assertThat(decision.on()).as(what("a year")).isAfter(waitingSince.plusYears(1));
                assertThat(verificationsSinceWaiting).as(what("verifications")).isGreaterThanOrEqualTo(2);
                assertThat(newsSinceWaiting).as(what("no news")).isFalse();
            }
            case "RESUMPTION" -> resume(decision);
            case "POSTPONEMENT" -> {
                assertThat(decision.until()).isNotNull();
                transit(decision, "T11", "GROUND", "POSTPONED");
            }
            case "SUSPENSION", "SUSPENSION_NOTICE" -> transit(decision, "T13", "", "SUSPENDED");
            case "PAUSE_FOR_COMPLAINT" -> {
                System.arraycopy(states, 0, before, 0, states.length);
                transit(decision, "T15", "PAUSE", "PAUSED_COMPLAINT");
            }
            case "DISCONTINUATION" -> transit(decision, "T16", "", "DISCONTINUED");
            case "ENTRUSTMENT" -> {
                assertThat(decision.toOffice())
                        .isNotEmpty()
                        .isNotEqualTo(story.head().office());
                transit(decision, "T17", "", "ENTRUSTED");
            }
            case "TAKING_UP" -> transit(decision, "T19", "", "TAKEN_UP");
            case "RECALL" -> {
                assertThat(decision.ground()).isNotEmpty();
                if (decision.recalls().equals("d0")) {
                    transit(decision, "T20", "RECALL", "RECALLED");
                } else {
                    restore(decision.recalls());
                }
            }
            case "AMENDMENT" ->
                decision.amounts().forEach((number, amount) -> {
                    owed[number - 1] = amount;
                    assertThat(amount).isGreaterThanOrEqualTo(received[number - 1]);
                });
            case "DUTY_RELIEF" ->
                decision.amounts().forEach((number, amount) -> {
                    owed[number - 1] -= amount;
                    assertThat(owed[number - 1]).isGreaterThan(received[number - 1]);
                });
            case "REASSIGNMENT" -> assertThat(decision.newOfficer()).isNotEmpty();
            case "COERCION_DEDUCT_INCOME", "COERCION_SEIZE_AND_SELL", "ASSET_ENTRUSTMENT" ->
                assertThat(open()).isTrue();
            default -> throw new AssertionError("unknown decision " + decision.kind());
        }
    }

    private void resume(Fact.Decision decision) {
        switch (decision.ground()) {
            case "NEW_MEANS" -> {
                boolean fromBook = Arrays.asList(states).contains("SEPARATE_BOOK");
                transit(decision, fromBook ? "T9" : "T7", "", "ENFORCING");
                assertThat(newsSinceWaiting && meansSinceWaiting)
                        .as(what("means"))
                        .isTrue();
            }
            case "TERM_EXPIRED" -> transit(decision, "T12", "", "ENFORCING");
            case "REVIEW_KEPT", "REVIEW_CHANGED" -> transit(decision, "T14", "", "ENFORCING");
            default -> {
                if (Arrays.asList(states).contains("PAUSED_COMPLAINT")) {
                    System.arraycopy(before, 0, states, 0, states.length);
                } else {
                    transit(decision, "T14", "", "ENFORCING");
                }
            }
        }
    }

    private void transit(Fact.Decision decision, String id, String variant, String to) {
        List<String> from = row(id, variant, decision.on()).list("from_states");
        boolean moved = false;
        for (int i = 0; i < states.length; i++) {
            boolean concerned = decision.obligations().isEmpty()
                    ? !ENDED.contains(states[i])
                    : decision.obligations().contains(i + 1);
            if (concerned) {
                assertThat(from).as(what(decision.ref() + " " + id)).contains(states[i]);
                states[i] = to;
                moved = true;
            }
        }
        assertThat(moved).as(what(decision.ref())).isTrue();
    }

    private void restore(String ref) {
        String[] earlier = statesBefore.get(ref);
        assertThat(earlier).as(what("recalls " + ref)).isNotNull();
        System.arraycopy(earlier, 0, states, 0, states.length);
    }

    private void replace(Set<String> from, String to) {
        for (int i = 0; i < states.length; i++) {
            if (from.contains(states[i])) {
                states[i] = to;
            }
        }
    }

    private boolean open() {
        return Arrays.stream(states).anyMatch(state -> !ENDED.contains(state));
    }

    private static DatedRow row(String id, String variant, LocalDate on) {
        LocalDate day = on.isBefore(AMENDED) ? AMENDED : on;
        return TRANSITIONS.on(day).stream()
                .filter(row -> row.text("id").equals(id) && row.text("variant").equals(variant))
                .findFirst()
                .orElseThrow();
    }

    private String what(String about) {
        return "%s/%d/%s/%d: %s"
                .formatted(
                        story.head().office(),
                        story.head().year(),
                        story.head().book(),
                        story.head().number(),
                        about);
    }
}
