package vn.thads.reporting.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thads.events.ReportEvent.RankingPublished;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ReportingProblem;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.scoring.Profile.Level;

/** Publishes rankings (công bố xếp hạng): computes, keeps as the next version, tells, and never changes one. */
@ApplicationScoped
class PublicationDesk {
    private static final String NATION = "VN";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Rankings rankings;
    private final PublicationSql publications;
    private final Access access;
    private final Journal journal;
    private final Audit audit;
    private final DataOrigin origin;
    private final ObjectMapper json;
    private final Clock clock;

    PublicationDesk(
            Rankings rankings,
            PublicationSql publications,
            Access access,
            Journal journal,
            Audit audit,
            DataOrigin origin,
            ObjectMapper json,
            Clock clock) {
        this.rankings = rankings;
        this.publications = publications;
        this.access = access;
        this.journal = journal;
        this.audit = audit;
        this.origin = origin;
        this.json = json;
        this.clock = clock;
    }

    /** Publishes a ranking, in the caller's transaction; refused where nothing changed since the version before. */
    Publication publish(PublicationRequest request) {
        Level level = request.level();
        String within = level == Level.OFFICE ? request.within() : null;
        access.mustReach(within == null ? NATION : within);
        Instant now = clock.instant();
        Instant knownAt = request.knownAt() == null ? now : request.knownAt().toInstant();
        var question = new RankingQuestion(
                level, within, new Period(request.year(), request.months()), request.profile(), knownAt);
        RankingRun run = rankings.run(question);
        publications.ofSame(run, now).stream()
                .findFirst()
                .map(PublicationSql.Kept::publication)
                .filter(it -> it.hash().equals(run.hash()) && it.publishedAs() == run.state())
                .ifPresent(same -> {
                    throw new ProblemException(
                            ReportingProblem.RANKING_UNCHANGED, Message.of("ranking-unchanged.detail", same.version()));
                });
        UUID id = publications.add(run, text(run), now, access.caller().subject());
        Publication published = find(id).publication();
        journal.append(new NewEvent(told(published), 1, now));
        audit.record(
                "ranking.published",
                "ranking-publication",
                id.toString(),
                within,
                Map.of(
                        "level", level.name(),
                        "year", published.year(),
                        "months", published.months(),
                        "version", published.version(),
                        "hash", published.hash()));
        return published;
    }

    private static RankingPublished told(Publication published) {
        return new RankingPublished(
                published.id(),
                published.level().name(),
                published.within(),
                published.year(),
                published.months(),
                published.profile(),
                published.version(),
                published.knownAt(),
                LocalDate.ofInstant(published.publishedAt(), VIETNAM));
    }

    private String text(RankingRun run) {
        try {
            return json.writeValueAsString(RankingView.of(run, origin));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ranking has no JSON", e);
        }
    }

    /** A ranking is seen whole by everybody who may see rankings. */
    Publication.WithRanking find(UUID id) {
        return publications
                .find(id)
                .map(it -> new Publication.WithRanking(it.publication(), it.ranking()))
                .orElseThrow(ProblemException::notFound);
    }

    Page<Publication> list(PublicationSql.Filter filter, PageRequest page) {
        UUID after = page.isFirst() ? null : UUID.fromString(page.after().getFirst());
        return Page.of(
                        publications.list(filter, after, page.fetch()),
                        page,
                        it -> List.of(it.id().toString()))
                .counted(page, () -> publications.count(filter));
    }
}
