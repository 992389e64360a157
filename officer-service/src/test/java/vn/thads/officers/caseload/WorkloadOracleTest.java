package vn.thads.officers.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.EventTypes;
import vn.thads.events.Initiation;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.event.ReceivedEvent;

/** Loads of any day against a fold that keeps every case in memory and counts it by hand. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkloadOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 10, 1);
    private static final List<String> KINDS = List.of("CIVIL", "CRIMINAL", "BANKRUPTCY", "COMPETITION");
    private static final List<String> FLAGS = List.of("COMPLEX", "CREDIT", "FOREIGN", "STATE_BUDGET");

    @Inject
    CaseReplica replica;

    @Inject
    Workloads workloads;

    private record Told(CaseRegistered registered, List<Standing> standings) {}

    @RepeatedTest(4)
    void the_load_of_a_day_is_what_a_count_by_hand_gives(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        String office = "W0" + run.getCurrentRepetition();
        Map<UUID, Told> byHand = new HashMap<>();
        List<ReceivedEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.addAll(life(random, office, i, byHand));
        }

        for (int at = 0; at < events.size(); ) {
            int end = Math.min(events.size(), at + 1 + random.nextInt(30));
            List<ReceivedEvent> batch = events.subList(at, end);
            QuarkusTransaction.requiringNew().run(() -> replica.apply(batch));
            at = end;
        }

        for (int i = 0; i < 12; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(2400));
            for (OfficerLoad load : workloads.ofOfficers(day, Set.of(office), null)) {
                assertThat(List.of(
                                load.cases(),
                                load.money(),
                                load.weight().movePointRight(2).longValueExact()))
                        .as(load.officer() + " on " + day)
                        .isEqualTo(byHand(byHand, office, load.officer(), day));
            }
            OfficeLoad whole = workloads.ofOffices(day, Set.of(office)).stream()
                    .findFirst()
                    .orElse(null);
            if (whole != null) {
                assertThat(List.of(
                                whole.cases(),
                                whole.money(),
                                whole.weight().movePointRight(2).longValueExact()))
                        .as(day.toString())
                        .isEqualTo(byHand(byHand, office, null, day));
            }
        }
    }

    private static List<ReceivedEvent> life(Random random, String office, int number, Map<UUID, Told> byHand) {
        UUID id = new UUID(office.hashCode(), number);
        LocalDate decided = FIRST.plusDays(random.nextInt(1500));
        CaseRegistered registered = new CaseRegistered(
                id,
                new CaseReference(office, "ON_REQUEST", 2017, number),
                office,
                office + "-1",
                Initiation.ON_REQUEST,
                KINDS.get(random.nextInt(KINDS.size())),
                FLAGS.subList(0, random.nextInt(FLAGS.size())),
                CaseEvent.Origin.NEW,
                decided,
                decided,
                decided,
                List.of("MONEY_FEE"),
                new Change(decided, List.of(standing(random, office, decided))));
        List<ActRecorded> acts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate from = decided.plusDays(random.nextInt(900));
            List<Standing> later = new ArrayList<>();
            LocalDate on = from;
            for (int j = random.nextInt(4); j > 0; j--) {
                // several on one day, and a first one later than the day from which the past is told anew
                on = on.plusDays(random.nextInt(3) * 20L);
                later.add(standing(random, office, on));
            }
            acts.add(new ActRecorded(id, UUID.randomUUID(), "NOTICE", null, from, null, null, new Change(from, later)));
        }
        List<Standing> standings = new ArrayList<>(registered.change().standings());
        acts.stream().map(ActRecorded::change).filter(Change::movesSomething).forEach(change -> {
            standings.removeIf(standing -> !standing.on().isBefore(change.from()));
            standings.addAll(change.standings());
        });
        byHand.put(id, new Told(registered, standings));
        return random.nextBoolean() ? imported(registered, acts) : oneByOne(registered, acts);
    }

    private static List<ReceivedEvent> imported(CaseRegistered registered, List<ActRecorded> acts) {
        List<RecordedFact> facts = acts.stream()
                .map(act -> new RecordedFact(Instant.EPOCH, null, act, null))
                .toList();
        return List.of(received(new CaseImported(registered, Instant.EPOCH, facts), 1));
    }

    private static List<ReceivedEvent> oneByOne(CaseRegistered registered, List<ActRecorded> acts) {
        List<ReceivedEvent> events = new ArrayList<>(List.of(received(registered, 1)));
        acts.forEach(act -> events.add(received(act, events.size() + 1L)));
        return events;
    }

    private static ReceivedEvent received(CaseEvent event, long sequence) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                EventTypes.typeOf(event),
                event.subject(),
                sequence,
                event.legalDate(),
                Instant.EPOCH,
                event);
    }

    private static Standing standing(Random random, String office, LocalDate on) {
        List<ObligationStanding> obligations = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            long owed = (long) Math.pow(10, 6 + random.nextInt(6));
            obligations.add(new ObligationStanding(obligations.size() + 1, CaseState.VERIFYING, owed, owed / 4, 0));
        }
        CaseState[] states = CaseState.values();
        return new Standing(
                on, states[random.nextInt(states.length)], office, office + "-" + (1 + random.nextInt(3)), obligations);
    }

    /** Cases, đồng and hundredths of weight, by the words of the profile and without its code. */
    private static List<Long> byHand(Map<UUID, Told> cases, String office, @Nullable String officer, LocalDate day) {
        long count = 0;
        long money = 0;
        long weight = 0;
        for (Told told : cases.values()) {
            @Nullable Standing now = null;
            for (Standing standing : told.standings()) {
                if (!standing.on().isAfter(day)) {
                    now = standing;
                }
            }
            if (now != null
                    && now.office().equals(office)
                    && (officer == null || now.officer().equals(officer))
                    && points("STAGE", now.state().name()) > 0) {
                long rest = now.obligations().stream()
                        .mapToLong(ObligationStanding::rest)
                        .sum();
                count++;
                money += rest;
                weight += weight(told.registered(), now, rest, day);
            }
        }
        return List.of(count, money, weight);
    }

    private static long weight(CaseRegistered registered, Standing now, long rest, LocalDate day) {
        long kind = points("KIND", registered.judgmentKind());
        long sum = kind == 0 ? points("KIND", "OTHER") : kind;
        sum += step("AMOUNT", rest, 0);
        sum += registered.flags().stream()
                .mapToLong(flag -> points("FLAG", flag))
                .sum();
        sum += 5L * (now.obligations().size() - 1);
        long years = 0;
        while (!registered.decidedOn().plusYears(years + 1).isAfter(day)) {
            years++;
        }
        return Math.round(sum * points("STAGE", now.state().name()) * step("AGE", years, 100) / 10_000.0);
    }

    private static long points(String part, String key) {
        return WeightBoundsTest.rows(part)
                .filter(line -> line.text("key").equals(key))
                .mapToLong(line -> Long.parseLong(line.text("points")))
                .findFirst()
                .orElse(0);
    }

    private static long step(String part, long value, long first) {
        long points = first;
        for (var line : WeightBoundsTest.rows(part).toList()) {
            if (value >= Long.parseLong(line.text("key"))) {
                points = Long.parseLong(line.text("points"));
            }
        }
        return points;
    }
}
