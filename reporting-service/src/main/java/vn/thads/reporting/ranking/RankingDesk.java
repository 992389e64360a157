package vn.thads.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.indicator.EventBehind;
import vn.thads.reporting.indicator.EventsBehind;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.indicator.Required;
import vn.thads.reporting.scoring.Profile.Level;

/** Takes a question for a ranking, looks whether the caller may ask it, and has it answered. */
@ApplicationScoped
class RankingDesk {
    private final Rankings rankings;
    private final EventsBehind events;
    private final RankingChanges changes;
    private final OfficeTree tree;
    private final Access access;
    private final DataOrigin origin;
    private final Clock clock;

    RankingDesk(
            Rankings rankings,
            EventsBehind events,
            RankingChanges changes,
            OfficeTree tree,
            Access access,
            DataOrigin origin,
            Clock clock) {
        this.rankings = rankings;
        this.events = events;
        this.changes = changes;
        this.tree = tree;
        this.access = access;
        this.origin = origin;
        this.clock = clock;
    }

    RankingView ranking(RankingParams params) {
        return RankingView.of(rankings.run(question(params, params.within)), origin);
    }

    ExplanationView explanation(RankingParams params, String office) {
        access.mustReach(office);
        var run = rankings.run(question(params, within(params, office)));
        Place place = run.ranking().place(office).orElseThrow(ProblemException::notFound);
        var question = run.question();
        EventsBehind.Of behind = events.of(office, question.period(), question.knownAt());
        return ExplanationView.of(
                place,
                run,
                origin,
                new ExplanationView.Beside(
                        new Links(office, question),
                        code -> eventsOf(code, run, behind),
                        changes.of(run, place, params.since),
                        changes.publishedVersion(run)));
    }

    /** The province of an office, where it was not named. */
    private @Nullable String within(RankingParams params, String office) {
        if (params.level != Level.OFFICE || params.within != null) {
            return params.within;
        }
        return tree.find(office, period(params).lastDay())
                .flatMap(it -> Optional.ofNullable(it.parent()))
                .orElseThrow(ProblemException::notFound);
    }

    private static List<EventBehind> eventsOf(String code, RankingRun run, EventsBehind.Of behind) {
        boolean weighsDiscipline = run.profile()
                .criterion(code)
                .filter(it -> it.indicator() == Indicator.DISCIPLINE)
                .isPresent();
        if (weighsDiscipline) {
            return behind.disciplined();
        }
        return run.profile().penalty().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(rule -> switch (rule.event()) {
                    case ACT_ANNULLED, FALSE_DATA -> behind.conduct(rule.event().name());
                    case CORRECTION_FOUND_BY_OTHERS -> behind.corrected();
                })
                .orElse(List.of());
    }

    private RankingQuestion question(RankingParams params, @Nullable String within) {
        Instant knownAt = params.knownAt == null ? clock.instant() : params.knownAt.toInstant();
        return new RankingQuestion(
                Required.given("level", params.level), within, period(params), params.profile, knownAt);
    }

    private static Period period(RankingParams params) {
        return new Period(Required.given("year", params.year), Required.given("months", params.months));
    }
}
