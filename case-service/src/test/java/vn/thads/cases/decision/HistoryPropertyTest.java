package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Movement;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Ground;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.Standing;

/** Whatever lawfully happens to a case, in whatever order it becomes known: no đồng is lost and no past day is rewritten. */
class HistoryPropertyTest {
    private static final int SEEDS = 400;
    private static final int ATTEMPTS = 60;
    private static final List<String> STARTS =
            List.of("2013-05-06", "2015-06-22", "2016-10-03", "2026-05-04", "2026-07-01");

    private final Rules rules = Rules.inForce();

    @Test
    void random_lawful_histories_keep_money_states_and_the_past() {
        int taken = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            taken += live(seed);
        }

        assertThat(taken).as("facts that were lawful").isGreaterThan(SEEDS * 5);
    }

    private int live(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Story begin = Story.exOfficio().owing("MONEY_FEE", 1_000).owing("MONEY_FINE", 500);
        if (random.nextBoolean()) {
            begin.owing("EXHIBIT", 0);
        }
        begin.decidedOn(STARTS.get(random.nextInt(STARTS.size())));
        EnforcementCase current = begin.now();
        List<Standing> told = new ArrayList<>(current.firstChange().standings());
        LocalDate today = current.registration().decidedOn();
        int taken = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            today = today.plusDays(random.nextInt(40));
            LocalDate on = random.nextInt(6) == 0 ? today.minusDays(random.nextInt(60)) : today;
            Outcome outcome = Story.LAW.decide(current, command(random, current, on, today));
            if (outcome instanceof Outcome.Accepted(EnforcementCase next, var event)) {
                taken++;
                String story = "seed %d, attempt %d: %s".formatted(seed, i, next.history());
                Invariants.apply(told, event.change());
                Invariants.hold(next, told, story);
                Invariants.pastStands(current, next, on, story);
                current = next;
            }
        }
        return taken;
    }

    private CaseCommand command(SplittableRandom random, EnforcementCase now, LocalDate on, LocalDate today) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Recording recording = Story.recorded(today);
        int obligations = now.registration().obligations().size();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> money(random, now, id, on, recording);
            case 3, 4, 5 -> act(random, now, id, on, recording);
            default -> decision(random, now, id, on, recording, obligations);
        };
    }

    private static MoveMoney money(
            SplittableRandom random, EnforcementCase now, UUID id, LocalDate on, Recording recording) {
        List<Movement> movements = now.history().stream()
                .filter(fact -> fact instanceof Movement)
                .map(fact -> (Movement) fact)
                .toList();
        if (!movements.isEmpty() && random.nextInt(4) == 0) {
            Movement undone = movements.get(random.nextInt(movements.size()));
            return new MoveMoney(id, undone.kind(), undone.obligation(), undone.amount(), on, undone.id(), recording);
        }
        MovementKind kind = pick(random, List.of(MovementKind.values()));
        long amount = random.nextBoolean() ? 500 : 1 + random.nextInt(600);
        return new MoveMoney(id, kind, 1 + random.nextInt(2), amount, on, null, recording);
    }

    private static RecordAct act(
            SplittableRandom random, EnforcementCase now, UUID id, LocalDate on, Recording recording) {
        List<UUID> acts = now.history().stream()
                .filter(fact -> fact instanceof Act)
                .map(CaseFact::id)
                .toList();
        ActKind kind = pick(random, List.of(ActKind.values()));
        Act.Finding finding = kind == ActKind.VERIFICATION
                ? new Act.Finding(pick(random, List.of(VerificationResult.values())), null)
                : null;
        Act.Withdrawal withdrawal = kind == ActKind.WITHDRAWAL && !acts.isEmpty()
                ? new Act.Withdrawal(acts.get(random.nextInt(acts.size())), "ghi nhầm")
                : null;
        return new RecordAct(id, kind, on, finding, withdrawal, recording);
    }

    private TakeDecision decision(
            SplittableRandom random, EnforcementCase now, UUID id, LocalDate on, Recording recording, int obligations) {
        List<String> kinds =
                rules.decisionKinds(on).stream().map(kind -> kind.key()).toList();
        String kind = kinds.isEmpty() ? "POSTPONEMENT" : kinds.get(random.nextInt(Math.min(kinds.size(), 23)));
        List<Ground> grounds = rules.grounds(kind, on);
        String ground = grounds.isEmpty() || random.nextInt(8) == 0
                ? null
                : grounds.get(random.nextInt(grounds.size())).key();
        Scope scope = random.nextInt(3) == 0 ? Scope.part(List.of(1 + random.nextInt(obligations))) : Scope.whole();
        Particulars particulars = Particulars.none().to("703").officer("703-" + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            particulars = particulars.amount(1 + random.nextInt(2), 1 + random.nextInt(1_200));
        }
        return new TakeDecision(
                id,
                kind,
                on,
                scope,
                new Grounding(ground, on),
                particulars.recalling(recalled(random, now)),
                new SignedBy.Unrecorded(),
                recording);
    }

    private static UUID recalled(SplittableRandom random, EnforcementCase now) {
        List<UUID> decisions = now.history().stream()
                .filter(fact -> fact instanceof vn.thads.cases.docket.Decision)
                .map(CaseFact::id)
                .toList();
        return decisions.isEmpty() || random.nextInt(4) == 0
                ? now.registration().decisionId()
                : decisions.get(random.nextInt(decisions.size()));
    }

    private static <T> T pick(SplittableRandom random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
