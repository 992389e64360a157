package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thads.legaltime.Deadlines;

/**
 * The generator's own count of every figure, from the simulated stories alone.
 *
 * <p>Counted are the twelve cumulative periods as known after the end of the simulation, and the first four months as known on the
 * day of the meeting.
 */
final class Truth {
    private static final int OLD_DAYS = 365;
    private final List<View> views = new ArrayList<>();
    private final Map<Key, Cell> cells = new TreeMap<>();
    private final Map<Asked, Ratio> ratios = new HashMap<>();
    private final Map<String, Cell> openings = new TreeMap<>();

    Truth() {
        for (int months = 1; months <= 12; months++) {
            views.add(new View("END", Year.END, months));
        }
        views.add(new View("MEETING", Year.MEETING, 4));
    }

    /** A period and when it is looked at. */
    record View(String knownAt, Instant at, int months) implements Comparable<View> {
        LocalDate cutOff() {
            return Year.NUMBER.cutOff(months);
        }

        @Override
        public int compareTo(View other) {
            int byName = knownAt.compareTo(other.knownAt);
            return byName != 0 ? byName : Integer.compare(months, other.months);
        }
    }

    /** The finest cell of the cube. */
    record Key(View view, String office, String officer, boolean onRequest, String judgmentKind)
            implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int by = view.compareTo(other.view);
            by = by != 0 ? by : office.compareTo(other.office);
            by = by != 0 ? by : officer.compareTo(other.officer);
            by = by != 0 ? by : Boolean.compare(onRequest, other.onRequest);
            return by != 0 ? by : judgmentKind.compareTo(other.judgmentKind);
        }
    }

    /** A ratio of an office in a period. */
    private record Asked(View view, String office, String indicator) {}

    /** Cases and money of a cell. */
    record Cell(Figures cases, Figures money) {
        Cell() {
            this(new Figures(), new Figures());
        }
    }

    /** Numerator and denominator. */
    static final class Ratio {
        private long numerator;
        private long denominator;

        void count(boolean hit) {
            denominator++;
            if (hit) {
                numerator++;
            }
        }

        void add(long toNumerator, long toDenominator) {
            numerator += toNumerator;
            denominator += toDenominator;
        }

        long numerator() {
            return numerator;
        }

        long denominator() {
            return denominator;
        }
    }

    List<View> views() {
        return views;
    }

    Map<Key, Cell> cells() {
        return cells;
    }

    /** What an office carries over: open on 30 September, by where it stands; the separate book is the memo. */
    Cell opening(String office) {
        return openings.computeIfAbsent(office, key -> new Cell());
    }

    /** The sum of an office in a period; every officer, both initiations, all kinds of judgment. */
    Figures total(View view, String office, boolean money) {
        Figures sum = new Figures();
        cells.forEach((key, cell) -> {
            if (key.view().compareTo(view) == 0 && key.office().equals(office)) {
                sum.add(money ? cell.money() : cell.cases());
            }
        });
        return sum;
    }

    Ratio ratio(View view, String office, String indicator) {
        return ratios.computeIfAbsent(new Asked(view, office, indicator), key -> new Ratio());
    }

    void count(Story story) {
        List<Replay.Standing> atEnd = Replay.of(story, Year.END);
        List<Replay.Standing> atMeeting = Replay.of(story, Year.MEETING);
        open(story, atEnd);
        for (View view : views) {
            List<Replay.Standing> standings = view.at().equals(Year.END) ? atEnd : atMeeting;
            if (!standings.isEmpty()) {
                count(story, view, standings);
            }
        }
    }

    private void open(Story story, List<Replay.Standing> standings) {
        Replay.Standing last = null;
        for (Replay.Standing standing : standings) {
            if (standing.on().isBefore(Year.FIRST)) {
                last = standing;
            }
        }
        if (last != null && last.where().isOpen()) {
            Cell opening = opening(story.head().office());
            opening.cases().add(CaseCount.column(last.where(), false), 1);
            for (Replay.Line line : last.lines()) {
                if (line.where().isOpen()) {
                    opening.money().add(CaseCount.column(line.where(), false), line.rest());
                }
            }
        }
    }

    private void count(Story story, View view, List<Replay.Standing> standings) {
        Story.Head head = story.head();
        LocalDate cutOff = view.cutOff();
        CaseCount.at(cutOff, standings).ifPresent(counted -> {
            Cell cell = cells.computeIfAbsent(
                    new Key(view, head.office(), counted.officer(), head.onRequest(), head.judgmentKind()),
                    key -> new Cell());
            cell.cases().add(counted.cases());
            cell.money().add(counted.money());
            if (counted.openEnforceable()) {
                long age = ChronoUnit.DAYS.between(head.decidedOn(), cutOff);
                ratio(view, head.office(), "backlog12Share").count(age > OLD_DAYS);
                stalled(story, view);
            }
        });
        if (isWithin(head.decidedOn(), cutOff)) {
            LocalDate due = Deadlines.inForce()
                    .term("ISSUE_DECISION", head.receivedOn())
                    .lastDay(head.receivedOn());
            ratio(view, head.office(), "decisionsInTime")
                    .count(!head.decidedOn().isAfter(due));
        }
        verifications(story, view, standings);
    }

    /** Enforceable cases in which nothing happened for six or twelve months. */
    private void stalled(Story story, View view) {
        LocalDate last = story.head().decidedOn();
        for (Fact fact : story.facts()) {
            if (!fact.recordedAt().isAfter(view.at()) && !fact.on().isAfter(view.cutOff())) {
                last = fact.on();
            }
        }
        String office = story.head().office();
        ratio(view, office, "withoutMovement6")
                .count(last.isBefore(view.cutOff().minusMonths(6)));
        ratio(view, office, "withoutMovement12")
                .count(last.isBefore(view.cutOff().minusMonths(12)));
    }

    /** Periodic verifications that fell due while the case was not enforceable. */
    private void verifications(Story story, View view, List<Replay.Standing> standings) {
        List<Fact.Act> acts = story.facts().stream()
                .filter(fact -> !fact.recordedAt().isAfter(view.at()))
                .filter(Fact.Act.class::isInstance)
                .map(Fact.Act.class::cast)
                .filter(act -> act.kind().equals("VERIFICATION"))
                .toList();
        for (Fact.Act act : acts) {
            String key = act.result().equals("ADDRESS_UNKNOWN") ? "REVERIFY_PRISON_OR_UNKNOWN" : "REVERIFY";
            LocalDate due = Deadlines.inForce().term(key, act.on()).lastDay(act.on());
            if (isWithin(due, view.cutOff()) && where(standings, due.minusDays(1)) == Replay.Where.NOT_ENFORCEABLE) {
                boolean inTime = acts.stream()
                        .anyMatch(next ->
                                next.on().isAfter(act.on()) && !next.on().isAfter(due));
                ratio(view, story.head().office(), "reverifyInTime").count(inTime);
            }
        }
    }

    static boolean isWithin(LocalDate day, LocalDate cutOff) {
        return !day.isBefore(Year.FIRST) && !day.isAfter(cutOff);
    }

    private static Replay.Where where(List<Replay.Standing> standings, LocalDate day) {
        Replay.Where where = Replay.Where.RECALLED;
        for (Replay.Standing standing : standings) {
            if (!standing.on().isAfter(day)) {
                where = standing.where();
            }
        }
        return where;
    }

    void count(Complaints.Complaint complaint) {
        String office = complaint.about().office();
        LocalDate due = complaint.dueOn();
        if (due == null) {
            return;
        }
        for (View view : views) {
            LocalDate cutOff = view.cutOff();
            LocalDate decided = complaint.decidedAt().isAfter(view.at()) ? null : complaint.decidedOn();
            if (decided != null && !decided.isAfter(cutOff)) {
                if (isWithin(decided, cutOff)) {
                    ratio(view, office, "complaintsInTime").count(!decided.isAfter(due));
                    ratio(view, office, "upheldShare")
                            .count(!complaint.verdict().equals("REJECTED"));
                }
            } else if (!complaint.acceptedAt().isAfter(view.at()) && due.isBefore(cutOff)) {
                ratio(view, office, "complaintsInTime").count(false);
            }
        }
    }

    void count(Receptions.Reception reception) {
        for (View view : views) {
            if (isWithin(reception.dueOn(), view.cutOff())
                    && !reception.recordedAt().isAfter(view.at())) {
                ratio(view, reception.office(), "receptionHeld")
                        .count(reception.heldOn() != null && reception.byHead());
            }
        }
    }
}
