package vn.thads.cases.portal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thads.cases.CaseProblem;
import vn.thads.cases.register.AccessCodes;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.storage.Database;
import vn.thads.events.CaseState;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Looks a case up for a stranger. A wrong number and a wrong code get the same answer after the same work. */
@ApplicationScoped
class Lookups {
    private static final Pattern NUMBER = Pattern.compile("([0-9-]{2,10})/(\\d{4})/(EX_OFFICIO|ON_REQUEST)/(\\d{1,9})");
    private static final String CASE = """
            select id, office || '/' || year || '/' || book || '/' || number, holder,
                   case when state = 'VOLUNTARY' and voluntary_until < ? then 'VERIFYING' else state end,
                   state_since, access_code_hash
            from enforcement_case
            where office = ? and year = ? and book = ? and number = ? and access_code_hash is not null
            """;
    private static final String ATTEMPT = """
            insert into lookup_attempt as a (number, window_start, attempts) values (?, ?, 1)
            on conflict (number, window_start) do update set attempts = a.attempts + 1
            returning attempts
            """;
    private static final String SUCCEEDED = "delete from lookup_attempt where number = ? or window_start < ?";

    private final Database database;
    private final AccessCodes codes;
    private final Audit audit;
    private final Clock clock;
    private final int attemptsPerHour;

    Lookups(
            Database database,
            AccessCodes codes,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "thads.portal.attempts-per-hour", defaultValue = "5") int attemptsPerHour) {
        this.database = database;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
        this.attemptsPerHour = attemptsPerHour;
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares what was found
    private record Found(CaseLookup.PublicState state, UUID id, byte[] hash) {}

    CaseLookup.PublicState find(CaseLookup.Request request) {
        String number = request.number().strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            // no case can be guessed by it, and what stands there may be anything: it is not kept
            throw ProblemException.notFound();
        }
        Instant window = clock.instant().truncatedTo(ChronoUnit.HOURS);
        // the attempt is counted by itself, so that a refusal does not take it back
        int attempts = QuarkusTransaction.requiringNew()
                .call(() -> database.one(ATTEMPT, row -> row.getInt(1), number, window)
                        .orElse(1));
        if (attempts > attemptsPerHour) {
            long seconds = Duration.between(clock.instant(), window.plus(1, ChronoUnit.HOURS))
                            .toSeconds()
                    + 1;
            throw new ProblemException(
                            CaseProblem.TOO_MANY_ATTEMPTS, Message.of("too-many-attempts.detail", attemptsPerHour))
                    .withHeader("Retry-After", Long.toString(seconds));
        }
        return QuarkusTransaction.requiringNew().call(() -> look(number, request.accessCode(), window));
    }

    private CaseLookup.PublicState look(String number, String code, Instant window) {
        Optional<Found> found = load(number);
        // the hash is computed for a case that is not there, too: the time says nothing
        UUID salt = found.map(Found::id).orElse(new UUID(0, 0));
        byte[] given = codes.hash(salt, code);
        byte[] expected = found.map(Found::hash).orElse(new byte[given.length]);
        if (!MessageDigest.isEqual(given, expected) || found.isEmpty()) {
            throw ProblemException.notFound();
        }
        database.update(SUCCEEDED, number, window.minus(1, ChronoUnit.DAYS));
        audit.record(
                "case.looked-up",
                "case",
                found.get().id().toString(),
                found.get().state().office(),
                Map.of());
        return found.get().state();
    }

    private Optional<Found> load(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate today = LegalTimeZone.dayOf(clock.instant());
        return database.one(
                CASE,
                Lookups::found,
                today,
                parts.group(1),
                Integer.valueOf(parts.group(2)),
                parts.group(3),
                Integer.valueOf(parts.group(4)));
    }

    private static Found found(ResultSet row) throws SQLException {
        CaseState state = CaseState.valueOf(row.getString(4));
        return new Found(
                new CaseLookup.PublicState(
                        row.getString(2),
                        row.getString(3),
                        state,
                        vietnamese(state),
                        row.getObject(5, LocalDate.class)),
                row.getObject(1, UUID.class),
                row.getBytes(6));
    }

    private static String vietnamese(CaseState state) {
        return Rules.inForce().states().stream()
                .filter(rule -> rule.state() == state)
                .map(rule -> rule.label().vi())
                .findFirst()
                .orElse(state.name());
    }
}
