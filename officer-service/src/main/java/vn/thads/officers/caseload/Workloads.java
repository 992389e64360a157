package vn.thads.officers.caseload;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.caseload.LoadSql.Asked;
import vn.thads.officers.caseload.LoadSql.Bundle;
import vn.thads.officers.caseload.LoadSql.Member;

/**
 * The weighted workload (khối lượng công việc quy đổi) of officers and offices on any day, by what is known now: a posting or a
 * decision that becomes known late corrects the loads of the past days.
 *
 * <p>Who is absent on the day carries nothing or a part, and his cases stay his. A seconded officer counts where he works for the load, and where he belongs for the headcount (law page §6.4).
 */
@Singleton
public class Workloads {
    private static final int PERCENT = 100;

    private final LoadSql sql;
    private final WeightProfiles profiles;
    private final AbsenceKinds absences;

    @Inject
    Workloads(LoadSql sql, WeightProfiles profiles, AbsenceKinds absences) {
        this.sql = sql;
        this.profiles = profiles;
        this.absences = absences;
    }

    /** What is held, added up. */
    private record Held(long cases, long money, Weight weight) {
        static final Held NOTHING = new Held(0, 0, Weight.NONE);

        Held plus(Held other) {
            return new Held(cases + other.cases, Math.addExact(money, other.money), weight.plus(other.weight));
        }
    }

    /**
     * Loads of officers, by staff code: everybody who works at one of the offices, and whoever holds a case of theirs.
     *
     * @param offices codes, or null for every office
     * @param officer staff code, or null for everybody
     */
    public List<OfficerLoad> ofOfficers(LocalDate day, @Nullable Set<String> offices, @Nullable String officer) {
        return ofMembers(
                new Asked(day, offices, officer), member -> offices == null || offices.contains(member.office()));
    }

    /** The same of one office, and also of those who belong to it and are seconded elsewhere. */
    public List<OfficerLoad> ofStaff(LocalDate day, String office) {
        return ofMembers(new Asked(day, Set.of(office), null), member -> true);
    }

    private List<OfficerLoad> ofMembers(Asked asked, Predicate<Member> wanted) {
        WeightProfile profile = profiles.on(asked.day());
        Map<String, Held> held = new TreeMap<>();
        sql.bundles(asked, profile).forEach(bundle -> held.merge(bundle.officer(), held(bundle, profile), Held::plus));
        Map<String, Member> staff = new TreeMap<>();
        sql.staff(asked).stream().filter(wanted).forEach(member -> staff.put(member.code(), member));
        Set<String> codes = new TreeSet<>(held.keySet());
        codes.addAll(staff.keySet());
        return codes.stream()
                .map(code -> load(code, staff.get(code), held.getOrDefault(code, Held.NOTHING), profile, asked.day()))
                .toList();
    }

    /** Loads of offices, by code: every office that has people or cases. */
    public List<OfficeLoad> ofOffices(LocalDate day, @Nullable Set<String> offices) {
        WeightProfile profile = profiles.on(day);
        Asked asked = new Asked(day, offices, null);
        Map<String, Held> held = new TreeMap<>();
        sql.bundles(asked, profile).forEach(bundle -> held.merge(bundle.office(), held(bundle, profile), Held::plus));
        List<Member> staff = sql.staff(asked).stream()
                .filter(member -> profile.capacity(member.grade(), "OFFICER") > 0)
                .toList();
        Set<String> codes = new TreeSet<>(held.keySet());
        staff.forEach(member -> {
            codes.add(member.office());
            codes.add(member.home());
        });
        NationalAverage average = profiles.average(day).orElse(null);
        List<OfficeLoad> loads = new ArrayList<>();
        for (String code : codes) {
            if (offices == null || offices.contains(code)) {
                loads.add(load(code, staff, held.getOrDefault(code, Held.NOTHING), profile, average, day));
            }
        }
        return loads;
    }

    private static Held held(Bundle bundle, WeightProfile profile) {
        return new Held(
                bundle.cases(), bundle.money(), profile.of(bundle.traits()).times(bundle.cases()));
    }

    /** What somebody can carry on a day, as far as he is there. */
    private int capacity(Member member, WeightProfile profile, LocalDate on) {
        return profile.capacity(member.grade(), member.role())
                * absences.capacityPercent(member.absence(), on)
                / PERCENT;
    }

    private boolean isAbsent(Member member, LocalDate on) {
        return absences.capacityPercent(member.absence(), on) == 0;
    }

    private OfficerLoad load(String code, @Nullable Member member, Held held, WeightProfile profile, LocalDate on) {
        int capacity = member == null ? 0 : capacity(member, profile, on);
        return new OfficerLoad(
                code,
                member == null ? null : member.office(),
                member == null ? null : member.home(),
                member == null ? null : member.role(),
                member == null ? null : member.grade(),
                member != null && member.isSeconded(),
                member != null && isAbsent(member, on),
                capacity,
                held.cases(),
                held.money(),
                held.weight().inCases(),
                OfficerLoad.ratio(held.weight(), capacity));
    }

    private OfficeLoad load(
            String code,
            List<Member> staff,
            Held held,
            WeightProfile profile,
            @Nullable NationalAverage average,
            LocalDate on) {
        int headcount = 0;
        int working = 0;
        int absent = 0;
        int secondedIn = 0;
        int secondedOut = 0;
        int capacity = 0;
        for (Member member : staff) {
            boolean isHere = member.office().equals(code);
            boolean belongs = member.home().equals(code);
            headcount += belongs ? 1 : 0;
            working += isHere && !isAbsent(member, on) ? 1 : 0;
            absent += isHere && isAbsent(member, on) ? 1 : 0;
            secondedIn += isHere && !belongs ? 1 : 0;
            secondedOut += belongs && !isHere ? 1 : 0;
            capacity += isHere ? capacity(member, profile, on) : 0;
        }
        return new OfficeLoad(
                code,
                headcount,
                working,
                absent,
                secondedIn,
                secondedOut,
                capacity,
                held.cases(),
                held.money(),
                held.weight().inCases(),
                OfficerLoad.ratio(held.weight(), capacity),
                average);
    }
}
