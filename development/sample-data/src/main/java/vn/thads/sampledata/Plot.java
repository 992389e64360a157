package vn.thads.sampledata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.LegalTimeZone;

/**
 * The days of one case as they go by: each step moves to a later workday and writes facts there, until the simulation ends.
 *
 * <p>Facts are known in the order in which they happen, some of them weeks late; what follows a late one is known after it.
 */
final class Plot {
    private static final Instant LAST_RECORD = Instant.parse("2017-10-25T02:00:00Z");
    private static final double LATE_BY_DAYS = 0.03;
    private static final double LATE_BY_WEEKS = 0.004;

    private final Dice dice;
    private final List<Fact> facts = new ArrayList<>();
    private LocalDate today;
    private LocalDate floor = LocalDate.MIN;
    private Instant recorded;
    private boolean over;
    private @Nullable LocalDate writtenOn;
    private int minutes;
    private int decisions;
    private int acts;
    private int movements;

    Plot(Dice dice, LocalDate registeredOn, boolean knownLate) {
        this.dice = dice;
        this.today = registeredOn;
        this.recorded = registeredOn.isAfter(Year.OPENING) && knownLate
                ? late(Year.officeHour(registeredOn, dice), 18, 40)
                : Year.officeHour(registeredOn, dice);
    }

    LocalDate today() {
        return today;
    }

    /** When the latest fact was written down. */
    Instant recorded() {
        return recorded;
    }

    List<Fact> facts() {
        return facts;
    }

    /** Whether the simulation has ended for this case. */
    boolean over() {
        return over;
    }

    /** From here on nothing happens before a day. */
    void notBefore(LocalDate day) {
        floor = day;
    }

    /** What happens from here on is written down only on a later day, while other facts of the case are not. */
    void writeOn(LocalDate day) {
        writtenOn = Year.workday(day);
        minutes = 0;
    }

    /** From here on facts are written down as they happen; the next one after the day on which the late ones were. */
    void writeAtOnce() {
        LocalDate day = writtenOn;
        writtenOn = null;
        if (day != null) {
            floor = day.plusDays(1);
        }
    }

    /** A verification between facts that are written down late and the day on which they are. */
    void verifyMeanwhile() {
        LocalDate late = writtenOn;
        writtenOn = null;
        act("VERIFICATION", "MEANS_FOUND");
        writtenOn = late;
    }

    /** Moves so many days on, to a workday; false if that lies beyond the end. */
    boolean after(long days) {
        LocalDate from = today.isBefore(floor) ? floor : today;
        return to(from.plusDays(days));
    }

    /** Moves so many working days on. */
    boolean afterWorkdays(int days) {
        return to(Year.workdaysAfter(today.isBefore(floor) ? floor : today, days));
    }

    /** Moves to a day, or to the next workday after it; never backwards. */
    boolean to(LocalDate day) {
        LocalDate later = day.isBefore(today) ? today : day;
        LocalDate floored = later.isBefore(floor) ? floor : later;
        if (floored.isAfter(Year.LAST)) {
            over = true;
            return false;
        }
        LocalDate next = floored.equals(today) ? today : Year.workday(floored);
        if (next.isAfter(Year.LAST)) {
            over = true;
            return false;
        }
        today = next;
        return true;
    }

    /** A decision that needs no more than its ground. */
    String decide(String kind, String ground, @Nullable LocalDate groundOn, List<Integer> obligations) {
        return decide(kind, ground, groundOn, obligations, Extra.NONE);
    }

    String decide(String kind, String ground, @Nullable LocalDate groundOn, List<Integer> obligations, Extra extra) {
        String ref = "d" + ++decisions;
        facts.add(new Fact.Decision(
                ref,
                kind,
                today,
                write(),
                ground,
                groundOn,
                obligations,
                extra.recalls(),
                extra.toOffice(),
                extra.newOfficer(),
                extra.amounts(),
                extra.until()));
        return ref;
    }

    /** What only some kinds of decision carry. */
    record Extra(
            String recalls,
            String toOffice,
            String newOfficer,
            Map<Integer, Long> amounts,
            @Nullable LocalDate until) {
        static final Extra NONE = new Extra("", "", "", Map.of(), null);

        static Extra recalls(String ref) {
            return new Extra(ref, "", "", Map.of(), null);
        }

        static Extra toOffice(String office) {
            return new Extra("", office, "", Map.of(), null);
        }

        static Extra newOfficer(String officer) {
            return new Extra("", "", officer, Map.of(), null);
        }

        static Extra amount(int obligation, long amount) {
            return new Extra("", "", "", Map.of(obligation, amount), null);
        }

        static Extra until(LocalDate day) {
            return new Extra("", "", "", Map.of(), day);
        }
    }

    String act(String kind, String result) {
        return act(kind, result, "", "");
    }

    String act(String kind, String result, String withdraws, String reason) {
        String ref = "a" + ++acts;
        facts.add(new Fact.Act(ref, kind, today, write(), result, withdraws, reason));
        return ref;
    }

    String move(String kind, int obligation, long amount, String reverses) {
        String ref = "m" + ++movements;
        facts.add(new Fact.Money(ref, kind, obligation, amount, today, write(), reverses));
        return ref;
    }

    private Instant write() {
        LocalDate late = writtenOn;
        if (late != null) {
            return Year.quiet(LegalTimeZone.startOf(late).plus(Duration.ofMinutes(9 * 60 + minutes++)));
        }
        Instant at = Year.officeHour(today, dice);
        if (today.isAfter(Year.OPENING)) {
            if (dice.chance(LATE_BY_WEEKS)) {
                at = late(at, 18, 45);
            } else if (dice.chance(LATE_BY_DAYS)) {
                at = late(at, 1, 3);
            }
        }
        Instant next = recorded.plus(Duration.ofMinutes(1));
        recorded = at.isBefore(next) ? next : at;
        return recorded;
    }

    private Instant late(Instant at, int low, int high) {
        Instant later = Year.quiet(at.plus(Duration.ofDays(dice.between(low, high))));
        Instant endOfDay = LegalTimeZone.endOf(Year.LAST).plus(Duration.ofDays(20));
        Instant limit = endOfDay.isBefore(LAST_RECORD) ? endOfDay : LAST_RECORD;
        return later.isAfter(limit) ? limit : later;
    }
}
