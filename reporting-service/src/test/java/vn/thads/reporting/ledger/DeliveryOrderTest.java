package vn.thads.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.EventTypes;
import vn.thads.events.Initiation;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.AccountRules;
import vn.thads.reporting.posting.CaseHistory;
import vn.thads.reporting.posting.Dimension;
import vn.thads.reporting.posting.Histories;
import vn.thads.reporting.simulation.CountByHand;

/**
 * Whatever the order in which Kafka brings the cases, however often, and however late their facts become known: the forms are those of a
 * fold over the cases, one by one, from what was known of each.
 */
class DeliveryOrderTest {
    private static final AccountRules RULES = AccountRules.shipped();
    private static final int CASES = 80;
    private static final List<String> OFFICES = List.of("703", "709");
    private static final Instant EVERYTHING = Instant.parse("2026-11-24T00:00:00Z");
    private static AgroalDataSource database;
    private static LedgerFigures figures;

    /** What is told of one case, in its order. */
    private record Told(UUID caseId, List<ReceivedEvent> events, List<CountByHand.Told> facts) {
        Told(UUID caseId) {
            this(caseId, new ArrayList<>(), new ArrayList<>());
        }
    }

    @BeforeAll
    static void tables() throws SQLException, IOException {
        database = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        SharedServers.running().jdbcBase() + "complaints")
                                .principal(new NamePrincipal("complaints"))
                                .credential(new SimplePassword(PostgresServer.PASSWORD)))));
        figures = new LedgerFigures(database);
        for (String migration : List.of(
                "V001__case_timeline.sql",
                "V002__ledger_entry.sql",
                "V003__ledger_rollup.sql",
                "V004__ledger_progress.sql",
                "V065__office_change.sql")) {
            try (var in = DeliveryOrderTest.class.getResourceAsStream("/db/migration/" + migration)) {
                execute(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        execute("drop trigger tg_ledger_entry_append_only on ledger_entry");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void nothing_posted() throws SQLException {
        execute("truncate ledger_entry, ledger_rollup, case_timeline, office_change");
    }

    @Test
    void forms_equal_a_fold_over_the_cases_under_any_order_with_duplicates_and_late_arrivals() throws SQLException {
        for (long seed = 1; seed <= 4; seed++) {
            nothing_posted();
            var random = new SplittableRandom(seed);
            List<Told> cases = cases(random);

            deliver(shuffled(cases, random), random);

            for (Period period : List.of(Period.of(2015, 12), Period.of(2017, 4), Period.of(2018, 12))) {
                for (String known : List.of("2016-03-07T05:00:00Z", "2018-01-01T00:00:00Z", EVERYTHING.toString())) {
                    assertForms(cases, period, Instant.parse(known), "seed " + seed);
                }
            }
        }
    }

    @Test
    void what_was_known_at_an_instant_never_changes_by_what_becomes_known_later() throws SQLException {
        var random = new SplittableRandom(17);
        List<Told> cases = cases(random);
        Instant instant = Instant.parse("2016-12-01T00:00:00Z");
        List<ReceivedEvent> all = shuffled(cases, random);

        deliver(all.stream().filter(it -> !it.recordedAt().isAfter(instant)).toList(), random);
        var before = snapshot(instant);
        deliver(all.stream().filter(it -> it.recordedAt().isAfter(instant)).toList(), random);

        assertThat(before).isNotEmpty();
        assertThat(snapshot(instant)).isEqualTo(before);
        assertThat(snapshot(EVERYTHING)).isNotEqualTo(before);
    }

    @Test
    void an_imported_past_changes_what_was_known_from_its_own_instants_on_and_nothing_else_does() throws SQLException {
        var random = new SplittableRandom(29);
        List<Told> cases = cases(random);
        deliver(shuffled(cases, random), random);
        Instant before = Instant.parse("2015-01-15T00:00:00Z");
        Instant after = Instant.parse("2018-06-01T00:00:00Z");
        var shownBefore = snapshot(before);
        var shownAfter = snapshot(after);

        Told past = imported(Instant.parse("2015-06-01T03:00:00Z"), random);
        deliver(past.events(), random);
        deliver(past.events(), random);

        assertThat(snapshot(before)).isEqualTo(shownBefore);
        assertThat(snapshot(after)).isNotEqualTo(shownAfter);
        var all = new ArrayList<>(cases);
        all.add(past);
        for (Period period : List.of(Period.of(2015, 12), Period.of(2016, 12), Period.of(2017, 2))) {
            assertForms(all, period, before, "before the import's first instant");
            assertForms(all, period, after, "after it");
        }
    }

    @Test
    void officers_sum_to_their_office_and_offices_to_the_whole() throws SQLException {
        var random = new SplittableRandom(23);
        deliver(shuffled(cases(random), random), random);
        Period period = Period.of(2017, 12);

        for (Dimension dimension : Dimension.values()) {
            Map<String, Cells> byOffice = figures.byOffice(OFFICES, period, dimension, EVERYTHING);
            var byOfficer = new HashMap<String, Cells>();
            figures.byOfficer(OFFICES, period, dimension, EVERYTHING)
                    .forEach((holder, cells) -> byOfficer.merge(holder.office(), cells, Cells::plus));
            Cells byKind = sum(figures.byKind(Selection.of(OFFICES, dimension), period, EVERYTHING)
                    .values());

            assertThat(byOfficer).isEqualTo(byOffice);
            assertThat(byKind).isEqualTo(sum(byOffice.values()));
        }
    }

    private static Map<String, Cells> snapshot(Instant knownAt) {
        var snapshot = new HashMap<String, Cells>();
        for (Dimension dimension : Dimension.values()) {
            for (Period period : List.of(Period.of(2016, 12), Period.of(2017, 2))) {
                figures.byOfficer(OFFICES, period, dimension, knownAt)
                        .forEach((holder, cells) -> snapshot.put(holder + " " + dimension + " " + period, cells));
            }
        }
        return snapshot;
    }

    private static void assertForms(List<Told> cases, Period period, Instant knownAt, String seed) {
        for (Dimension dimension : Dimension.values()) {
            Map<String, Cells> shown = figures.byOffice(OFFICES, period, dimension, knownAt);
            Map<String, Cells> folded = fold(cases, period, dimension, knownAt);

            for (String office : OFFICES) {
                assertThat(shown.getOrDefault(office, Cells.ZERO))
                        .as("%s: %s %s %s known at %s", seed, office, dimension, period, knownAt)
                        .isEqualTo(folded.getOrDefault(office, Cells.ZERO));
                assertThat(shown.getOrDefault(office, Cells.ZERO).isBalanced()).isTrue();
            }
        }
    }

    /** Each case and each đồng by itself, without a class that posts. */
    private static Map<String, Cells> fold(List<Told> cases, Period period, Dimension dimension, Instant knownAt) {
        var counted = new HashMap<String, Long>();
        for (Told told : cases) {
            CountByHand.count(CountByHand.known(told.facts(), knownAt), period.start(), period.cutOff(), counted);
        }
        var sums = new HashMap<String, Cells>();
        counted.forEach((cell, amount) -> {
            String[] parts = cell.split("[/ ]", -1);
            if (parts[2].equals(dimension.name())) {
                sums.merge(parts[0], Cells.of(Map.of(Account.ofColumn(parts[3]), amount)), Cells::plus);
            }
        });
        return sums;
    }

    private static Cells sum(Collection<Cells> rows) {
        return rows.stream().reduce(Cells.ZERO, Cells::plus);
    }

    private static void deliver(List<ReceivedEvent> events, SplittableRandom random) throws SQLException {
        var book = new LedgerBook(RULES);
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(40));
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                book.post(connection, events.subList(from, to));
                connection.commit();
                connection.setAutoCommit(true);
            }
            // now and then a batch comes again, or a part of it
            from = random.nextInt(4) == 0 ? from + random.nextInt(to - from) : to;
        }
    }

    /** Any order between cases; of one case its own. */
    private static List<ReceivedEvent> shuffled(List<Told> cases, SplittableRandom random) {
        var waiting = new ArrayList<List<ReceivedEvent>>();
        cases.forEach(told -> waiting.add(new ArrayList<>(told.events())));
        var order = new ArrayList<ReceivedEvent>();
        while (!waiting.isEmpty()) {
            List<ReceivedEvent> next = waiting.get(random.nextInt(waiting.size()));
            order.add(next.removeFirst());
            if (next.isEmpty()) {
                waiting.remove(next);
            }
        }
        return order;
    }

    private static List<Told> cases(SplittableRandom random) {
        var cases = new ArrayList<Told>();
        for (int i = 0; i < CASES; i++) {
            cases.add(told(random));
        }
        return cases;
    }

    private static Told told(SplittableRandom random) {
        var told = new Told(new UUID(random.nextLong(), random.nextLong()));
        CaseHistory history = Histories.any(random);
        var registration = new Change(
                history.standings().getFirst().on(), List.of(history.standings().getFirst()));
        tell(told, registered(told.caseId(), registration), registration, random);
        history = CaseHistory.UNKNOWN.with(registration);
        int facts = random.nextInt(7);
        for (int i = 0; i < facts; i++) {
            Change change = Histories.anyChange(history, random);
            tell(told, decision(told.caseId(), change), change, random);
            history = history.with(change);
        }
        return told;
    }

    /** Known some days after it happened, and never before the fact that it follows. */
    private static void tell(Told told, CaseEvent event, Change change, SplittableRandom random) {
        Instant known = change.from().plusDays(random.nextInt(60)).atTime(5, 0).toInstant(ZoneOffset.UTC);
        if (!told.facts().isEmpty() && known.isBefore(told.facts().getLast().knownAt())) {
            known = told.facts().getLast().knownAt().plusSeconds(60);
        }
        told.facts().add(new CountByHand.Told(change, known));
        told.events().add(received(event, told.events().size() + 1L, known));
    }

    /** A past that an office brings now, with the instants at which it says that it knew its facts. */
    private static Told imported(Instant first, SplittableRandom random) {
        var told = new Told(new UUID(random.nextLong(), random.nextLong()));
        LocalDate day = LocalDate.of(2015, 5, 4);
        var due = List.of(new ObligationStanding(1, CaseState.ENFORCING, 500, 0, 0));
        var paid = List.of(new ObligationStanding(1, CaseState.ENFORCING, 500, 200, 0));
        var registration = new Change(day, List.of(new Standing(day, CaseState.ENFORCING, "709", "709-1", due)));
        LocalDate later = day.plusDays(600);
        var payment = new Change(later, List.of(new Standing(later, CaseState.ENFORCING, "709", "709-1", paid)));
        Instant second = later.plusDays(3).atTime(5, 0).toInstant(ZoneOffset.UTC);
        told.facts().add(new CountByHand.Told(registration, first));
        told.facts().add(new CountByHand.Told(payment, second));
        told.events()
                .add(received(
                        new CaseImported(
                                registered(told.caseId(), registration),
                                first,
                                List.of(new RecordedFact(second, decision(told.caseId(), payment), null, null))),
                        1,
                        EVERYTHING));
        return told;
    }

    private static ReceivedEvent received(CaseEvent event, long sequence, Instant recordedAt) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                EventTypes.typeOf(event),
                event.subject(),
                sequence,
                event.legalDate(),
                recordedAt,
                event);
    }

    private static CaseRegistered registered(UUID caseId, Change change) {
        var first = change.standings().getFirst();
        LocalDate on = first.on();
        return new CaseRegistered(
                caseId,
                new CaseReference(first.office(), "ON_REQUEST", 2017, 1),
                first.office(),
                first.officer(),
                Initiation.ON_REQUEST,
                "CIVIL",
                List.of(),
                CaseEvent.Origin.NEW,
                on,
                on,
                on,
                List.of("MONEY"),
                change);
    }

    private static DecisionTaken decision(UUID caseId, Change change) {
        return new DecisionTaken(
                caseId,
                UUID.randomUUID(),
                "TEST",
                null,
                null,
                null,
                null,
                change.from(),
                true,
                List.of(1),
                null,
                change);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
