package vn.thads.officers.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.draw.Draw.DrawnCase;
import vn.thads.officers.draw.Draw.Opened;
import vn.thads.officers.draw.Draw.State;
import vn.thads.officers.draw.DrawingRequest.ReceivedCase;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/**
 * Draws by lot: committed before the cases are known, drawn once, opened for everybody; each writing method works in the caller's
 * transaction.
 */
@ApplicationScoped
class Draws {
    private static final int SEED_BYTES = 32;

    private final DrawSql sql;
    private final DrawPool pool;
    private final DrawRules rules;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Draws(DrawSql sql, DrawPool pool, DrawRules rules, Access access, Audit audit, Clock clock) {
        this.sql = sql;
        this.pool = pool;
        this.rules = rules;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Freezes who takes part with how many tickets, and a seed that nobody sees; publishes their hash (cam kết). */
    Draw commit(CommitmentRequest request) {
        String office = request.office();
        access.mustReach(office);
        LocalDate asked = request.on();
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        List<Exclusion> exclusions = pool.exclusions(office, day, request.exclusions());
        List<Share> shares = pool.shares(office, day, exclusions);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Frozen frozen = new Frozen(office, sql.nextNumber(office), day, shares, exclusions, Frozen.hash(seed));
        Draw draw = new Draw(
                OfficerRegister.newId(),
                office,
                frozen.number(),
                day,
                Frozen.METHOD,
                State.COMMITTED,
                shares,
                exclusions,
                frozen.seedHash(),
                frozen.commitment(),
                now(),
                rules.lastDay(LocalDate.now(clock)),
                null);
        sql.insert(draw, seed);
        record("draw.committed", draw, Map.of("commitment", draw.commitment(), "seedHash", draw.seedHash()));
        return draw;
    }

    /** Draws once for cases that were received after the commitment, and publishes the seed (bốc thăm). */
    Draw draw(UUID id, DrawingRequest request) {
        Draw draw = committed(id);
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(draw.validUntil())) {
            throw new ProblemException(
                    OfficerProblem.DRAW_EXPIRED, Message.of("draw-expired.detail", draw.validUntil()));
        }
        Instant at = now();
        check(request, draw, at);
        Set<String> gone = pool.barredSince(draw);
        Map<String, Set<String>> kin = pool.kin(draw, request.cases());
        byte[] seed = sql.seed(id);
        Lottery lottery = new Lottery(seed, request.witness(), draw.shares());
        List<DrawnCase> drawn = request.cases().stream()
                .map(one -> drawn(one, at, lottery, gone, kin.getOrDefault(one.reference(), Set.of())))
                .toList();
        return end(draw, State.DRAWN, new Opened(HexFormat.of().formatHex(seed), request.witness(), at, drawn));
    }

    /** Nothing will be drawn; the seed is published all the same (hủy, công bố hạt giống). */
    Draw withdraw(UUID id) {
        Draw draw = committed(id);
        String seed = HexFormat.of().formatHex(sql.seed(id));
        return end(draw, State.WITHDRAWN, new Opened(seed, null, now(), List.of()));
    }

    Draw find(UUID id) {
        return sql.find(id).orElseThrow(ProblemException::notFound);
    }

    Page<Draw> list(@Nullable String office, PageRequest page) {
        return Page.of(sql.list(office, page), page, draw -> List.of(draw.id().toString()))
                .counted(page, () -> sql.count(office));
    }

    private static DrawnCase drawn(ReceivedCase asked, Instant at, Lottery lottery, Set<String> gone, Set<String> kin) {
        Lottery.Ticket ticket =
                lottery.draw(asked.reference(), officer -> gone.contains(officer) || kin.contains(officer));
        Instant received = asked.receivedAt();
        return new DrawnCase(
                asked.reference(), received == null ? at : received, ticket.officer(), ticket.passedOver());
    }

    private Draw committed(UUID id) {
        Draw draw = sql.locked(id).filter(one -> access.mayReach(one.office())).orElseThrow(ProblemException::notFound);
        if (draw.state() != State.COMMITTED) {
            throw new ProblemException(
                            OfficerProblem.DRAW_ENDED,
                            Message.of("draw-ended.detail", draw.state().name()))
                    .with("state", draw.state().name());
        }
        return draw;
    }

    private void check(DrawingRequest request, Draw draw, Instant at) {
        int most = rules.mostCases(LocalDate.now(clock));
        if (request.cases().size() > most) {
            throw ProblemException.invalid("/cases", "most-cases", Message.of("rule.most-cases", most));
        }
        Set<String> references = new HashSet<>();
        for (int i = 0; i < request.cases().size(); i++) {
            ReceivedCase one = request.cases().get(i);
            String pointer = "/cases/" + i;
            if (!references.add(one.reference())) {
                throw ProblemException.invalid(pointer + "/reference", "unique", Message.of("rule.reference-twice"));
            }
            Instant received = one.receivedAt();
            if (received != null && received.isAfter(at)) {
                throw ProblemException.invalid(pointer + "/receivedAt", "past", Message.of("rule.received-later"));
            }
            if (received != null && !received.isAfter(draw.committedAt())) {
                throw new ProblemException(
                                OfficerProblem.DRAW_CASE_KNOWN,
                                Message.of("draw-case-known.detail", one.reference(), draw.committedAt()))
                        .with("reference", one.reference());
            }
        }
        pool.checkParties(request.cases());
    }

    private Draw end(Draw draw, State state, Opened opened) {
        sql.end(draw.id(), state, opened);
        record(
                "draw." + state.name().toLowerCase(java.util.Locale.ROOT),
                draw,
                Map.of(
                        "commitment",
                        draw.commitment(),
                        "seed",
                        opened.seed(),
                        "cases",
                        opened.cases().stream()
                                .map(one -> one.reference() + " " + one.officer())
                                .collect(Collectors.joining("; "))));
        return find(draw.id());
    }

    private void record(String action, Draw draw, Map<String, Object> details) {
        audit.record(action, "assignment-draw", draw.id().toString(), draw.office(), details);
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
