package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ledger.OpenCase;
import vn.thads.reporting.ledger.OpenCases;
import vn.thads.reporting.posting.Account;

/** Open enforceable cases: how old they are (indicator 18), and in which of them nothing has happened. */
@ApplicationScoped
class Movement {
    private static final int YEAR_DAYS = 365;

    private static final String LAST_FACT = """
            select registered.case_id, registered.book, registered.year, registered.number,
                greatest(registered.decided_on, (
                    select max(fact.legal_date) from case_fact fact
                    where fact.case_id = registered.case_id and fact.legal_date <= ? and fact.recorded_at <= ?))
            from registered_case registered
            where registered.case_id = any(?)
            """;

    private final OpenCases openCases;
    private final Query query;

    Movement(OpenCases openCases, Query query) {
        this.openCases = openCases;
        this.query = query;
    }

    /**
     * An open enforceable case without a decision, an act or a movement of money since a day.
     *
     * @param caseId the case
     * @param number number of its enforcement decision, with book and year
     * @param office office that holds it
     * @param officer staff code of the officer who holds it
     * @param account where it stands
     * @param decidedOn day of the enforcement decision
     * @param lastFactOn day of the last fact
     */
    record Unmoved(
            UUID caseId,
            @Nullable String number,
            String office,
            String officer,
            Account account,
            LocalDate decidedOn,
            LocalDate lastFactOn) {}

    /** Open enforceable cases, and how many of them are older than a year, by office. */
    Map<String, Share> backlog(Asked asked) {
        LocalDate youngest = asked.period().lastDay().minusDays(YEAR_DAYS);
        var backlog = new HashMap<String, Share>();
        openCases
                .ages(asked.offices(), asked.period().lastDay(), youngest, asked.knownAt())
                .forEach((office, ages) -> backlog.put(office, new Share(ages.old(), ages.all())));
        return backlog;
    }

    /** Cases without movement within so many months before the end of a day, the longest unmoved first. */
    List<Unmoved> unmoved(Collection<String> offices, LocalDate on, int months, Instant knownAt) {
        List<OpenCase> open = enforceable(offices, on, knownAt);
        Map<UUID, LastFact> last = lastFacts(open, on, knownAt);
        LocalDate since = on.minusMonths(months);
        return open.stream()
                .map(it -> unmoved(it, last.get(it.caseId())))
                .filter(it -> !it.lastFactOn().isAfter(since))
                .sorted(Comparator.comparing(Unmoved::lastFactOn).thenComparing(Unmoved::caseId))
                .toList();
    }

    private static Unmoved unmoved(OpenCase open, @Nullable LastFact last) {
        return new Unmoved(
                open.caseId(),
                last == null ? null : last.number(),
                open.holder().office(),
                open.holder().officer(),
                open.account(),
                open.decidedOn(),
                last == null ? open.decidedOn() : last.on());
    }

    private record LastFact(UUID caseId, String number, LocalDate on) {}

    private Map<UUID, LastFact> lastFacts(List<OpenCase> open, LocalDate on, Instant knownAt) {
        var last = new HashMap<UUID, LastFact>();
        query.list(
                        LAST_FACT,
                        (connection, select) -> {
                            select.setObject(1, on);
                            select.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
                            select.setArray(
                                    3,
                                    connection.createArrayOf(
                                            "uuid",
                                            open.stream().map(OpenCase::caseId).toArray()));
                        },
                        row -> new LastFact(
                                row.getObject(1, UUID.class),
                                "%s/%d/%d".formatted(row.getString(2), row.getInt(3), row.getInt(4)),
                                row.getObject(5, LocalDate.class)))
                .forEach(it -> last.put(it.caseId(), it));
        return last;
    }

    private List<OpenCase> enforceable(Collection<String> offices, LocalDate on, Instant knownAt) {
        return openCases.at(offices, on, knownAt).stream()
                .filter(it -> it.account() != Account.NOT_ENFORCEABLE)
                .toList();
    }
}
