package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Movement;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/** What holds of every case, whatever lawfully happened to it. */
final class Invariants {
    private static final Rules RULES = Rules.inForce();

    private Invariants() {}

    static void hold(EnforcementCase now, List<Standing> told, String story) {
        assertThat(told).as(story).isEqualTo(now.standings());
        assertThat(EnforcementCase.of(now.registration(), now.history(), RULES).standings())
                .as(story)
                .isEqualTo(now.standings());
        LocalDate before = now.registration().decidedOn();
        for (Standing standing : now.standings()) {
            assertThat(standing.on()).as(story).isAfterOrEqualTo(before);
            before = standing.on();
            assertThat(standing.state())
                    .as(story)
                    .isEqualTo(RULES.caseState(standing.obligations().stream()
                            .map(ObligationStanding::state)
                            .toList()));
            dayShowsWhatWasTold(now, told, standing.on(), story);
            dayShowsWhatWasTold(now, told, standing.on().plusDays(20), story);
            moneyBalances(now, standing.on(), story);
        }
    }

    /** The fold of a day equals the last standing told for it; only the voluntary term runs on by itself. */
    private static void dayShowsWhatWasTold(EnforcementCase now, List<Standing> told, LocalDate day, String story) {
        Standing shown = now.standingOn(day).orElseThrow();
        Standing last = told.stream()
                .filter(standing -> !standing.on().isAfter(day))
                .toList()
                .getLast();
        assertThat(account(shown.state())).as(story).isEqualTo(account(last.state()));
        for (int i = 0; i < shown.obligations().size(); i++) {
            ObligationStanding one = shown.obligations().get(i);
            ObligationStanding other = last.obligations().get(i);
            assertThat(account(one.state())).as(story).isEqualTo(account(other.state()));
            assertThat(one.settled()).as(story).isEqualTo(other.settled());
            assertThat(one.owed()).as(story).isEqualTo(other.owed());
        }
    }

    private static void moneyBalances(EnforcementCase now, LocalDate day, String story) {
        for (ObligationMoney money : now.positionOn(day).money()) {
            long received = 0;
            long settled = 0;
            for (CaseFact fact : now.history()) {
                if (fact instanceof Movement movement
                        && movement.obligation() == money.number()
                        && !movement.on().isAfter(day)) {
                    if (movement.kind() == MovementKind.RECEIVED) {
                        received += movement.signedAmount();
                    } else {
                        settled += movement.signedAmount();
                    }
                }
            }
            assertThat(money.received()).as(story).isEqualTo(received);
            assertThat(money.settled()).as(story).isEqualTo(settled);
            assertThat(money.held()).as(story).isNotNegative();
            assertThat(money.received() + money.reduced()).as(story).isLessThanOrEqualTo(money.owed());
        }
    }

    /** Nothing before the day of a fact changes by it. */
    static void pastStands(EnforcementCase before, EnforcementCase after, LocalDate on, String story) {
        for (Standing standing : before.standings()) {
            if (standing.on().isBefore(on)) {
                assertThat(after.standingOn(standing.on())).as(story).isEqualTo(before.standingOn(standing.on()));
            }
        }
        assertThat(after.standingOn(on.minusDays(1))).as(story).isEqualTo(before.standingOn(on.minusDays(1)));
    }

    static void apply(List<Standing> told, Change change) {
        if (change.movesSomething()) {
            told.removeIf(standing -> !standing.on().isBefore(change.from()));
            told.addAll(change.standings());
        }
    }

    private static CaseState account(CaseState state) {
        return switch (state) {
            case DECIDED, VOLUNTARY, VERIFYING, ENFORCING -> CaseState.ENFORCING;
            case POSTPONED,
                    SUSPENDED,
                    PAUSED_COMPLAINT,
                    NOT_ENFORCEABLE,
                    SEPARATE_BOOK,
                    ENTRUSTED,
                    TAKEN_UP,
                    RECALLED,
                    DISCONTINUED,
                    RETURNED,
                    DONE -> state;
        };
    }
}
