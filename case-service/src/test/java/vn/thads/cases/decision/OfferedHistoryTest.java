package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thads.cases.decision.PossibleDecision.Way;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Ground;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseState;
import vn.thads.events.Standing;

/** Whoever follows what {@code possible-decisions} offers is never refused for the state of the case, and nothing comes apart. */
class OfferedHistoryTest {
    private static final int SEEDS = 250;
    private static final int STEPS = 30;
    private static final List<String> STARTS =
            List.of("2010-03-01", "2014-09-15", "2016-10-03", "2024-02-05", "2026-07-01");
    /** What an offer cannot foresee: which decision is recalled, and whether what was paid since rests on it. */
    private static final Set<Guard> MAY_STILL_BAR = Set.of(
            Guard.RECALLABLE,
            Guard.RECALL_OF_TERMINATING_DECISION,
            Guard.FROM_STATE,
            Guard.MONEY_BALANCE,
            Guard.ALL_OBLIGATIONS_SETTLED,
            Guard.LATER_FACTS_STAND,
            Guard.ENTRUSTMENT_FIRST);

    /** What a case must wait for years to be offered. */
    private static final Set<String> RARE = Set.of("TRANSFER_TO_SEPARATE_BOOK", "RETURN_OF_REQUEST");

    private final Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
    private final Set<String> taken = new java.util.TreeSet<>();

    @Test
    void what_is_offered_is_accepted_and_every_day_shows_what_it_showed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            new Life(seed).live();
        }

        assertThat(reached).as("states reached").isEqualTo(EnumSet.allOf(CaseState.class));
        assertThat(taken).as("kinds of decision taken").hasSizeGreaterThan(30);
    }

    /** One case, day by day. */
    private final class Life {
        private final SplittableRandom random;
        private final String name;
        private final List<Standing> told;
        private final TreeMap<LocalDate, Standing> shown = new TreeMap<>();
        private EnforcementCase current;
        private LocalDate today;

        Life(long seed) {
            random = new SplittableRandom(seed);
            name = "seed " + seed;
            Story begin = random.nextBoolean()
                    ? Story.exOfficio().owing("MONEY_FEE", 1_000)
                    : Story.onRequest().owing("MONEY_CIVIL", 1_000);
            if (random.nextInt(3) > 0) {
                begin.owing("ITEM", 0);
            }
            current = begin.decidedOn(pick(STARTS)).now();
            told = new ArrayList<>(current.firstChange().standings());
            today = current.registration().decidedOn();
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                today = today.plusDays(random.nextInt(10) == 0 ? 370 : random.nextInt(30));
                switch (random.nextInt(6)) {
                    case 0 -> take(act(), today, false);
                    case 1 -> take(money(), today, false);
                    case 2 -> backDate();
                    case 3 -> waitInVain();
                    default -> decide();
                }
                shown.put(today, standing(today));
                everyDayShowsWhatItShowed();
            }
        }

        private Standing standing(LocalDate day) {
            return current.standingOn(day).orElseThrow();
        }

        private void everyDayShowsWhatItShowed() {
            shown.forEach((day, standing) ->
                    assertThat(standing(day)).as("%s on %s", name, day).isEqualTo(standing));
        }

        private void decide() {
            List<PossibleDecision> offers = Story.LAW.possible(current, today).stream()
                    .filter(PossibleDecision::allowed)
                    .toList();
            if (offers.isEmpty()) {
                return;
            }
            List<PossibleDecision> rare = offers.stream()
                    .filter(one -> RARE.contains(one.kind().key()))
                    .toList();
            PossibleDecision offer = pick(rare.isEmpty() || random.nextBoolean() ? offers : rare);
            Way way = pick(
                    offer.ways().stream().filter(one -> one.missing().isEmpty()).toList());
            take(decision(offer.kind().key(), way, today), today, true);
        }

        /** Nothing is found again and again, for years. */
        private void waitInVain() {
            if (standing(today).state() == CaseState.NOT_ENFORCEABLE) {
                for (int i = 0; i < 4; i++) {
                    today = today.plusDays(200);
                    Act.Finding nothing = new Act.Finding(VerificationResult.NO_MEANS, null);
                    take(
                            new RecordAct(id(), ActKind.VERIFICATION, today, nothing, null, Story.recorded(today)),
                            today,
                            false);
                }
            }
            decide();
        }

        /** A head remembers something that happened some days ago: what was shown since may change, what was before may not. */
        private void backDate() {
            LocalDate on = today.minusDays(random.nextInt(20));
            if (!on.isBefore(current.registration().decidedOn())) {
                EnforcementCase before = current;
                take(random.nextBoolean() ? act(on) : late(on), on, false);
                if (before != current) {
                    shown.tailMap(on, true).clear();
                }
            }
        }

        private CaseCommand late(LocalDate on) {
            return new TakeDecision(
                    id(),
                    pick(List.of("POSTPONEMENT", "NOT_YET_ENFORCEABLE", "RESUMPTION", "FEE")),
                    on,
                    Scope.part(List.of(1)),
                    new Grounding(null, on),
                    Particulars.none(),
                    new SignedBy.Unrecorded(),
                    Story.recorded(today));
        }

        private void take(CaseCommand command, LocalDate on, boolean offered) {
            String story = name + ": " + command + " after " + current.history();
            switch (Story.LAW.decide(current, command)) {
                case Outcome.Accepted(EnforcementCase next, var event) -> {
                    Invariants.apply(told, event.change());
                    Invariants.hold(next, told, story);
                    Invariants.pastStands(current, next, on, story);
                    current = next;
                    reached.addAll(next.positionOn(on).obligations().stream()
                            .map(number -> next.positionOn(on).state(number))
                            .toList());
                    if (command instanceof TakeDecision decision) {
                        taken.add(decision.kind());
                    }
                }
                case Outcome.Refused(Refusal why) -> {
                    if (offered) {
                        assertThat(MAY_STILL_BAR).as(story + ": " + why).contains(why.guard());
                        assertThat(isUnforeseeable((TakeDecision) command))
                                .as(story + ": " + why)
                                .isTrue();
                    }
                }
            }
        }

        private boolean isUnforeseeable(TakeDecision command) {
            return command.particulars().recalls() != null;
        }

        private TakeDecision decision(String kind, Way way, LocalDate on) {
            Set<String> needs = Set.copyOf(way.needs());
            List<String> grounds = way.grounds().stream().map(Ground::key).toList();
            String ground = grounds.isEmpty()
                            || (!needs.contains("ground")
                                    && random.nextBoolean()
                                    && !way.transition().startsWith("T22")
                                    && !way.transition().equals("T11_ON_REQUEST"))
                    ? null
                    : pick(grounds);
            Particulars particulars = Particulars.none();
            if (needs.contains("toOffice")) {
                particulars = particulars.to("79");
            }
            if (needs.contains("newOfficer")) {
                particulars = particulars.officer(
                        current.positionOn(on).holder().officer().equals("709-2") ? "709-3" : "709-2");
            }
            if (needs.contains("until")) {
                particulars = particulars.until(on.plusDays(random.nextInt(80)));
            }
            if (needs.contains("recalls")) {
                particulars = particulars.recalling(recalled(way));
            }
            if (needs.contains("amounts")) {
                particulars = relieved(particulars, way, on);
            }
            boolean whole = random.nextInt(3) > 0
                    || needs.contains("recalls")
                    || needs.contains("amounts")
                    || way.to().equals("SEPARATE_BOOK")
                    || way.to().equals("TAKEN_UP");
            Scope scope = whole
                            && way.obligations().size()
                                    == current.positionOn(on).openObligations().size()
                    ? Scope.whole()
                    : Scope.part(way.obligations());
            return new TakeDecision(
                    id(),
                    kind,
                    on,
                    needs.contains("recalls") ? Scope.whole() : scope,
                    new Grounding(ground, on),
                    particulars,
                    new SignedBy.Unrecorded(),
                    Story.recorded(today));
        }

        private UUID recalled(Way way) {
            List<UUID> decisions = current.history().stream()
                    .filter(fact -> fact instanceof Decision)
                    .map(CaseFact::id)
                    .collect(Collectors.toCollection(ArrayList::new));
            return way.transition().equals("T20_RECALL") || decisions.isEmpty()
                    ? current.registration().decisionId()
                    : decisions.get(random.nextInt(decisions.size()));
        }

        private Particulars relieved(Particulars particulars, Way way, LocalDate on) {
            int number = pick(way.obligations());
            ObligationMoney money = current.positionOn(on).money(number);
            long rest = money.owed() - money.reduced() - money.received();
            return particulars.amount(number, 1 + random.nextLong(money.received() == 0 ? rest - 1 : rest));
        }

        private CaseCommand act() {
            return act(today);
        }

        private CaseCommand act(LocalDate on) {
            ActKind kind = pick(List.of(
                    ActKind.NOTICE,
                    ActKind.VERIFICATION,
                    ActKind.VERIFICATION,
                    ActKind.NEW_INFORMATION,
                    ActKind.URGENCY,
                    ActKind.COMPLETION));
            Act.Finding finding = kind == ActKind.VERIFICATION
                    ? new Act.Finding(pick(List.of(VerificationResult.values())), null)
                    : null;
            return new RecordAct(id(), kind, on, finding, null, Story.recorded(today));
        }

        private CaseCommand money() {
            int number = 1;
            ObligationMoney money = current.positionOn(today).money(number);
            boolean pays = money.held() > 0 && random.nextBoolean();
            long rest = money.owed() - money.reduced() - money.received();
            long amount = pays
                    ? money.held()
                    : random.nextBoolean() ? Math.max(1, rest) : 1 + random.nextLong(Math.max(1, rest));
            MovementKind kind = pays
                    ? pick(List.of(MovementKind.PAID_OUT, MovementKind.REMITTED, MovementKind.DEPOSITED))
                    : MovementKind.RECEIVED;
            return new MoveMoney(id(), kind, number, amount, today, null, Story.recorded(today));
        }

        private UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private <T> T pick(List<T> among) {
            return among.get(random.nextInt(among.size()));
        }
    }
}
