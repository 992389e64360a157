package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.RuleTable;
import vn.thads.legaltime.Term;

/**
 * Complaints (khiếu nại) about cases of the year: many answered late, a third upheld.
 *
 * <p>None is due on the last day of a month and none of the late ones is late by a day or two, so that no figure hangs on a bound.
 */
final class Complaints {
    private static final int OF_PROVINCE = 120;
    private static final int AT_LEAST = 36;
    private static final LocalDate FROM = LocalDate.of(2016, 9, 12);
    private static final LocalDate TO = LocalDate.of(2017, 9, 12);
    private static final RuleTable TERMS = RuleTable.load(
            Complaints.class,
            "complaint-terms.csv",
            RuleTable.Shape.of(
                            "key",
                            "id",
                            "purpose",
                            "stage",
                            "instance",
                            "label_vi",
                            "label_en",
                            "amount",
                            "unit",
                            "roll_rule",
                            "answerable",
                            "article",
                            "regime",
                            "evidence",
                            "note")
                    .withGaps());

    private final Options options;
    private final Map<String, List<About>> pool = new TreeMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<About> paused = new ArrayList<>();

    Complaints(Options options) {
        this.options = options;
    }

    /** A case that somebody may complain about. */
    private record About(
            Story.Head head,
            String debtor,
            String address,
            @Nullable LocalDate pausedOn) {}

    /**
     * A complaint.
     *
     * @param acceptedOn day of acceptance, absent where it ended before
     * @param dueOn last day to decide it
     * @param decidedOn day of the decision, absent while it is pending
     * @param ended how it ended without being accepted; empty where it was accepted
     */
    record Complaint(
            String externalId,
            Story.Head about,
            String complainant,
            String address,
            String stage,
            LocalDate receivedOn,
            Instant receivedAt,
            @Nullable LocalDate acceptedOn,
            Instant acceptedAt,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate decidedOn,
            Instant decidedAt,
            String verdict,
            String ended,
            @Nullable LocalDate endedOn) {}

    /** Remembers a fair choice of cases of each office; a case that was paused for a complaint has one. */
    void see(Story story) {
        Story.Party party = story.parties().getFirst().kind().equals("STATE")
                ? story.parties().getLast()
                : story.parties().getFirst();
        LocalDate pausedOn = null;
        for (Fact fact : story.facts()) {
            if (fact instanceof Fact.Decision decision && decision.kind().equals("PAUSE_FOR_COMPLAINT")) {
                pausedOn = decision.on();
            }
        }
        About about = new About(story.head(), party.name(), party.address(), pausedOn);
        if (pausedOn != null) {
            paused.add(about);
            return;
        }
        String office = story.head().office();
        List<About> cases = pool.computeIfAbsent(office, key -> new ArrayList<>());
        int count = seen.merge(office, 1, Integer::sum);
        int wanted = (int) StrictMath.max(5, OF_PROVINCE * options.scale() / 3);
        if (cases.size() < wanted) {
            cases.add(about);
            return;
        }
        int place = Dice.of(
                        options.seed(), 17, story.head().number(), story.head().year(), count)
                .between(0, count - 1);
        if (place < wanted) {
            cases.set(place, about);
        }
    }

    /** Tells the complaints of the year. */
    void tell(List<Office> offices, Consumer<Complaint> reader) {
        int wanted = (int) StrictMath.max(AT_LEAST, StrictMath.round(OF_PROVINCE * options.scale()));
        for (Office office : offices) {
            int count = (int) StrictMath.max(2, StrictMath.round(wanted * office.share()));
            List<About> cases = pool.getOrDefault(office.code(), List.of());
            for (int i = 0; i < count && !cases.isEmpty(); i++) {
                Dice dice = Dice.of(options.seed(), 19, office.index(), i);
                reader.accept(complaint("KN-%s-%d".formatted(office.code(), i + 1), office, dice.one(cases), dice));
            }
        }
        for (int i = 0; i < paused.size(); i++) {
            Dice dice = Dice.of(options.seed(), 23, i);
            reader.accept(ofPause("KN-TN-%d".formatted(i + 1), paused.get(i), dice));
        }
    }

    private static Complaint complaint(String id, Office office, About about, Dice dice) {
        LocalDate earliest = about.head().decidedOn().plusDays(12);
        LocalDate first = earliest.isBefore(FROM) ? FROM : earliest;
        LocalDate received = first.isAfter(TO) ? Year.workday(TO) : Year.workday(dice.day(first, TO));
        if (dice.chance(0.09)) {
            LocalDate on = Year.workdaysAfter(received, dice.between(1, 4));
            return ended(id, about, received, on, dice);
        }
        LocalDate accepted = Year.workdaysAfter(received, dice.between(1, 5));
        String stage = List.of("A", "B", "C", "D").get(dice.weighted(0.55, 0.08, 0.29, 0.08));
        LocalDate due = due(stage, accepted);
        while (due.getDayOfMonth() == due.lengthOfMonth()) {
            accepted = Year.workdaysAfter(accepted, 1);
            due = due(stage, accepted);
        }
        return decided(
                id, about, new Dates(stage, received, accepted, due), decidedOn(office, accepted, due, dice), dice);
    }

    /** In time about seventy-two times in a hundred, less in offices that are late with everything. */
    private static LocalDate decidedOn(Office office, LocalDate accepted, LocalDate due, Dice dice) {
        if (dice.chance(0.64 + (office.punctual() - 0.86))) {
            LocalDate early = due.minusDays(dice.between(1, 4));
            LocalDate worked = Year.workday(early.isAfter(accepted) ? early : accepted);
            return worked.isAfter(due) ? due : worked;
        }
        return Year.workday(due.plusDays(dice.between(6, 70)));
    }

    private static Complaint ofPause(String id, About about, Dice dice) {
        LocalDate pausedOn = about.pausedOn();
        if (pausedOn == null) {
            throw new IllegalStateException(about + " was not paused");
        }
        LocalDate accepted = Year.workday(pausedOn.minusDays(dice.between(1, 3)));
        LocalDate received = Year.workday(accepted.minusDays(dice.between(2, 4)));
        LocalDate from = accepted.isAfter(pausedOn) ? pausedOn : accepted;
        LocalDate due = due("C", from);
        while (due.getDayOfMonth() == due.lengthOfMonth()) {
            from = Year.workdaysAfter(from, -1);
            due = due("C", from);
        }
        LocalDate receivedOn = received.isAfter(from) ? from : received;
        return decided(
                id,
                about,
                new Dates("C", receivedOn, from, due),
                Year.workday(from.plusDays(dice.between(14, 24))),
                dice);
    }

    /** The days of one complaint before its decision. */
    private record Dates(String stage, LocalDate received, LocalDate accepted, LocalDate due) {}

    private static Complaint decided(String id, About about, Dates dates, LocalDate decision, Dice dice) {
        boolean pending = decision.isAfter(Year.LAST);
        Instant receivedAt = Year.officeHour(dates.received(), dice);
        Instant acceptedAt = later(receivedAt, Year.officeHour(dates.accepted(), dice));
        String verdict = List.of("UPHELD", "PARTLY_UPHELD", "REJECTED").get(dice.weighted(0.16, 0.20, 0.64));
        return new Complaint(
                id,
                about.head(),
                about.debtor(),
                about.address(),
                dates.stage(),
                dates.received(),
                receivedAt,
                dates.accepted(),
                acceptedAt,
                dates.due(),
                pending ? null : decision,
                later(acceptedAt, Year.officeHour(decision, dice)),
                pending ? "" : verdict,
                "",
                null);
    }

    private static Complaint ended(String id, About about, LocalDate received, LocalDate on, Dice dice) {
        Instant receivedAt = Year.officeHour(received, dice);
        Instant endedAt = later(receivedAt, Year.officeHour(on, dice));
        return new Complaint(
                id,
                about.head(),
                about.debtor(),
                about.address(),
                "A",
                received,
                receivedAt,
                null,
                endedAt,
                null,
                null,
                endedAt,
                "",
                dice.one(List.of("FORWARDED", "GUIDED", "FILED", "REJECTED")),
                on);
    }

    private static Instant later(Instant than, Instant at) {
        Instant next = than.plusSeconds(60);
        return at.isBefore(next) ? next : at;
    }

    private static LocalDate due(String stage, LocalDate acceptedOn) {
        DatedRow row = TERMS.get(stage.equals("B") ? "SETTLE_B" : "SETTLE_%s_1".formatted(stage), acceptedOn);
        return new Term(
                        row.integer("amount"),
                        Term.Unit.valueOf(row.text("unit")),
                        Term.Direction.AFTER,
                        Term.Roll.valueOf(row.text("roll_rule")))
                .lastDay(acceptedOn);
    }
}
