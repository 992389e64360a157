package vn.thads.legaltime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Days counted one by one, as a clerk counts them on a wall calendar; it reads the file of days off itself. */
final class WallCalendar {
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> workedSaturdays = new HashSet<>();

    WallCalendar() {
        for (Entry entry : entries()) {
            (entry.kind().equals("WORKING_DAY_SWAP") ? workedSaturdays : off).add(entry.day());
        }
    }

    /** A line of the file: the day comes first, the kind is the one word in capitals. */
    record Entry(LocalDate day, String kind) {}

    static List<Entry> entries() {
        try (InputStream file = WallCalendar.class.getResourceAsStream("holidays-2015-2027.csv")) {
            if (file == null) {
                throw new IllegalStateException("no file of days off");
            }
            List<Entry> entries = new ArrayList<>();
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .forEach(line -> entries.add(new Entry(LocalDate.parse(line.substring(0, 10)), kind(line))));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(String line) {
        for (String kind : List.of("COMPENSATION_DAY_OFF", "WORKING_DAY_SWAP", "HOLIDAY")) {
            if (line.contains("," + kind + ",")) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind in " + line);
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workedSaturdays.contains(day) || (!weekend && !off.contains(day));
    }

    /** The last day of a term, its first day not counted. */
    LocalDate lastDay(DatedRow row, LocalDate trigger) {
        int step = row.text("direction").equals("BEFORE") ? -1 : 1;
        int amount = Integer.parseInt(row.text("amount"));
        LocalDate day = trigger;
        switch (row.text("unit")) {
            case "WORKING_DAYS" -> {
                for (int counted = 0; counted < amount; counted += isWorkingDay(day) ? 1 : 0) {
                    day = day.plusDays(step);
                }
            }
            case "CALENDAR_DAYS" -> day = day.plusDays(step * (long) amount);
            case "MONTHS" -> day = day.plusMonths(step * (long) amount);
            case "YEARS" -> day = day.plusYears(step * (long) amount);
            case "HOURS" -> day = day.plusDays(step * (long) ((amount + 23) / 24));
            case "IMMEDIATE" -> day = trigger;
            default -> throw new IllegalStateException("unit " + row.text("unit"));
        }
        while (row.text("roll_rule").equals("NEXT_WORKING_DAY") && !isWorkingDay(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
