package vn.thads.cases.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.docket.Position;
import vn.thads.events.CaseState;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/**
 * The latest value of the fold, as the tables keep it.
 *
 * @param standing the latest standing that was told
 * @param since day since which the case is in that state
 * @param voluntaryUntil last day of the voluntary term, or null
 * @param money where the money of each obligation is
 */
record Latest(Standing standing, LocalDate since, @Nullable LocalDate voluntaryUntil, List<ObligationMoney> money) {
    Latest {
        money = List.copyOf(money);
    }

    static Latest of(EnforcementCase enforcementCase) {
        Standing latest = enforcementCase.latest();
        LocalDate day = enforcementCase.history().stream()
                .map(fact -> fact.on())
                .max(LocalDate::compareTo)
                .orElse(latest.on());
        Position position = enforcementCase.positionOn(day.isBefore(latest.on()) ? latest.on() : day);
        return new Latest(
                latest,
                since(enforcementCase.standings(), latest.on()),
                position.voluntaryTermEndsOn(),
                position.money());
    }

    /** Day since which the case has been in the state in which it stood at the end of a day, by what was told. */
    static LocalDate since(List<Standing> standings, LocalDate day) {
        LocalDate since = standings.getFirst().on();
        CaseState state = standings.getFirst().state();
        for (Standing standing : standings) {
            if (!standing.on().isAfter(day) && standing.state() != state) {
                state = standing.state();
                since = standing.on();
            }
        }
        return since;
    }

    long owed() {
        return sum(ObligationStanding::owed);
    }

    long settled() {
        return sum(ObligationStanding::settled);
    }

    long reduced() {
        return sum(ObligationStanding::reduced);
    }

    private long sum(ToLongFunction<ObligationStanding> part) {
        return standing.obligations().stream().mapToLong(part).sum();
    }
}
