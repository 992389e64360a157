package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.LegalTimeZone;

/** Who works where in the simulated year. */
final class Officers {
    private static final LocalDate LONG_AGO = LocalDate.of(2012, 1, 2);
    private static final LocalDate JOINED = LocalDate.of(2017, 3, 1);

    private final List<Officer> all = new ArrayList<>();
    private final Map<String, Desk> desks = new TreeMap<>();

    /**
     * An officer.
     *
     * @param share of the cases that an officer without other duties gets
     * @param mayHaveCases whether his grade may be assigned cases
     */
    record Officer(
            String code,
            String office,
            String name,
            String identityNumber,
            LocalDate birthDate,
            List<Grade> grades,
            String role,
            String postingKind,
            LocalDate from,
            @Nullable LocalDate to,
            double share,
            boolean mayHaveCases,
            List<Discipline> discipline) {
        Officer {
            grades = List.copyOf(grades);
            discipline = List.copyOf(discipline);
        }

        boolean isThere(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        long daysUntil(LocalDate cutOff) {
            LocalDate first = from.isBefore(Year.FIRST) ? Year.FIRST : from;
            return Math.max(0, ChronoUnit.DAYS.between(first, cutOff) + 1);
        }

        /** A reprimand is one point, a warning two (ranking page §3.2). */
        long pointsUntil(Truth.View view) {
            return discipline.stream()
                    .filter(decision -> Truth.isWithin(decision.decidedOn(), view.cutOff()))
                    .mapToLong(decision -> decision.form().equals("KHIEN_TRACH") ? 1 : 2)
                    .sum();
        }

        Officer disciplined(Discipline decision) {
            return new Officer(
                    code,
                    office,
                    name,
                    identityNumber,
                    birthDate,
                    grades,
                    role,
                    postingKind,
                    from,
                    to,
                    share,
                    mayHaveCases,
                    List.of(decision));
        }
    }

    record Grade(String key, LocalDate from) {}

    record Discipline(String number, String form, LocalDate decidedOn) {}

    /** The officers of one office who may be assigned cases. */
    record Desk(List<Officer> officers) {
        Desk {
            officers = List.copyOf(officers);
        }

        String draw(LocalDate on, Dice dice) {
            return officers.get(dice.weighted(shares(on, ""))).code();
        }

        Optional<String> another(String than, LocalDate on, Dice dice) {
            double[] shares = shares(on, than);
            return Arrays.stream(shares).sum() > 0
                    ? Optional.of(officers.get(dice.weighted(shares)).code())
                    : Optional.empty();
        }

        private double[] shares(LocalDate on, String without) {
            return officers.stream()
                    .mapToDouble(
                            officer -> officer.isThere(on) && !officer.code().equals(without) ? officer.share() : 0)
                    .toArray();
        }
    }

    Officers(List<Office> offices, long seed) {
        for (Office office : offices) {
            Dice dice = Dice.of(seed, 7, office.index());
            for (int n = 1; n <= office.officers(); n++) {
                all.add(officer(office, n, dice));
            }
            if (office.hasVerifier()) {
                all.add(verifier(office, office.officers() + 1, dice));
            }
        }
        discipline();
        for (Office office : offices) {
            desks.put(
                    office.code(),
                    new Desk(all.stream()
                            .filter(officer -> officer.office().equals(office.code()) && officer.mayHaveCases())
                            .toList()));
        }
    }

    /** Written down on the morning of the day. */
    static Instant recordedAt(LocalDate day) {
        return LegalTimeZone.startOf(day).plusSeconds(9 * 3600L);
    }

    List<Officer> all() {
        return all;
    }

    Desk desk(String office) {
        Desk desk = desks.get(office);
        if (desk == null) {
            throw new IllegalArgumentException("no such office: " + office);
        }
        return desk;
    }

    /** Discipline, and officer-days of those who may be assigned cases. */
    void count(Truth truth, List<Office> offices) {
        for (Truth.View view : truth.views()) {
            for (Office office : offices) {
                long days = 0;
                long points = 0;
                for (Officer officer : all) {
                    if (officer.office().equals(office.code())) {
                        days += officer.mayHaveCases() ? officer.daysUntil(view.cutOff()) : 0;
                        points += officer.pointsUntil(view);
                    }
                }
                long periodDays = ChronoUnit.DAYS.between(Year.FIRST, view.cutOff()) + 1;
                truth.ratio(view, office.code(), "officerDays").add(days, periodDays);
                truth.ratio(view, office.code(), "disciplinePoints").add(points, 0);
            }
        }
    }

    private static Officer officer(Office office, int n, Dice dice) {
        boolean newcomer = office.overloaded() && n == office.officers();
        String role = n == 1 ? "HEAD" : n == 2 ? "DEPUTY_HEAD" : "OFFICER";
        LocalDate junior = LocalDate.of(newcomer ? 2015 : dice.between(2001, 2009), dice.between(1, 12), 1);
        List<Grade> grades = new ArrayList<>(List.of(new Grade("CHV_SO_CAP", junior)));
        if (n <= 2 || (office.isProvince() && n <= 6)) {
            grades.add(new Grade("CHV_TRUNG_CAP", junior.plusYears(6)));
        }
        return new Officer(
                office.code() + "-" + n,
                office.code(),
                People.name(dice.chance(0.35), dice),
                "99%07d".formatted(dice.between(0, 9_999_999)),
                LocalDate.of(dice.between(1962, newcomer ? 1985 : 1975), dice.between(1, 12), dice.between(1, 28)),
                grades,
                role,
                newcomer ? "TRANSFER" : "APPOINTMENT",
                newcomer ? JOINED : LONG_AGO,
                null,
                n == 1 ? 0.35 : n == 2 ? 0.7 : 0.85 + 0.3 * dice.fraction(),
                true,
                List.of());
    }

    private static Officer verifier(Office office, int n, Dice dice) {
        return new Officer(
                office.code() + "-" + n,
                office.code(),
                People.name(dice.chance(0.5), dice),
                "99%07d".formatted(dice.between(0, 9_999_999)),
                LocalDate.of(dice.between(1965, 1985), dice.between(1, 12), dice.between(1, 28)),
                List.of(new Grade("TTV", LocalDate.of(2010, 1, 4))),
                "OFFICER",
                "APPOINTMENT",
                LONG_AGO,
                null,
                0,
                false,
                List.of());
    }

    /** Two reprimands and a warning in the year, as column TN of the ranking page has them. */
    private void discipline() {
        discipline(0.35, new Discipline("15/QĐ-CTHADS", "KHIEN_TRACH", LocalDate.of(2016, 12, 20)));
        discipline(0.60, new Discipline("41/QĐ-CTHADS", "CANH_CAO", LocalDate.of(2017, 5, 17)));
        discipline(0.92, new Discipline("63/QĐ-CTHADS", "KHIEN_TRACH", LocalDate.of(2017, 8, 9)));
    }

    private void discipline(double where, Discipline decision) {
        for (int i = (int) (all.size() * where); i < all.size(); i++) {
            Officer officer = all.get(i);
            if (officer.role().equals("OFFICER")
                    && officer.mayHaveCases()
                    && officer.discipline().isEmpty()) {
                all.set(i, officer.disciplined(decision));
                return;
            }
        }
    }
}
