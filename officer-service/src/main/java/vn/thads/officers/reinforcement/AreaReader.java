package vn.thads.officers.reinforcement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.caseload.OfficeLoad;
import vn.thads.officers.caseload.OfficerLoad;
import vn.thads.officers.caseload.Workloads;
import vn.thads.officers.movement.Authorities;
import vn.thads.officers.movement.Movements;
import vn.thads.officers.reinforcement.PlanQuestion.Wish;
import vn.thads.officers.reinforcement.Roster.MostMoves;
import vn.thads.officers.reinforcement.Station.Place;
import vn.thads.platform.access.OfficeTree;

/** Reads the offices and officers of an area as they are on a day, and who of them could be sent where. */
@Singleton
class AreaReader {
    private static final Set<String> SENIOR = Set.of("CHV_TRUNG_CAP", "CHV_CAO_CAP");
    private static final String NATION = "VN";

    private final Workloads workloads;
    private final Movements movements;
    private final Authorities authorities;
    private final PlanRules rules;
    private final OfficePlaces places;
    private final OfficeTree tree;

    @Inject
    AreaReader(
            Workloads workloads,
            Movements movements,
            Authorities authorities,
            PlanRules rules,
            OfficePlaces places,
            OfficeTree tree) {
        this.workloads = workloads;
        this.movements = movements;
        this.authorities = authorities;
        this.rules = rules;
        this.places = places;
        this.tree = tree;
    }

    /** Refuses a day for which there are no rules of a plan. */
    void mustCover(LocalDate day) {
        rules.mustCover(day);
    }

    Roster read(PlanQuestion question) {
        LocalDate day = question.on();
        Set<String> codes = question.area().equals(NATION) ? null : tree.reachOf(question.area());
        Set<String> engaged = movements.engaged(day);
        List<OfficerLoad> everybody = workloads.ofOfficers(day, codes, null);
        Map<String, List<OfficerLoad>> staff = everybody.stream()
                .filter(load -> load.office() != null && load.capacity() > 0)
                .collect(Collectors.groupingBy(load -> String.valueOf(load.office())));
        Map<String, Station> stations = new HashMap<>();
        List<OfficeLoad> loads = workloads.ofOffices(day, codes);
        for (OfficeLoad load : loads) {
            station(load, staff.getOrDefault(load.office(), List.of()), engaged, day)
                    .ifPresent(station -> stations.put(station.code(), station));
        }
        MoveCost cost = MoveCost.of(
                stations.values().stream().mapToLong(Station::weight).sum(),
                loads.stream().mapToLong(OfficeLoad::capacity).sum(),
                rules.value("MOVE_PERCENT", day),
                rules.value("HUNDRED_KILOMETRES_PERCENT", day));
        List<Station> inOrder = loads.stream()
                .map(load -> stations.get(load.office()))
                .filter(station -> station != null)
                .toList();
        List<Mover> movers = new ArrayList<>();
        for (Station home : inOrder) {
            List<Station> reachable = reachable(home, inOrder, day);
            staff.getOrDefault(home.code(), List.of()).stream()
                    .filter(load -> isMovable(load, engaged))
                    .map(load -> mover(load, reachable, question, stations, cost))
                    .forEach(movers::add);
        }
        return new Roster(inOrder, movers, new MostMoves(question.mostMoves()));
    }

    private static boolean isMovable(OfficerLoad load, Set<String> engaged) {
        return "OFFICER".equals(load.role()) && !load.seconded() && !engaged.contains(load.officer());
    }

    private Optional<Station> station(OfficeLoad load, List<OfficerLoad> staff, Set<String> engaged, LocalDate day) {
        String province = authorities.province(load.office(), day);
        if (province == null) {
            return Optional.empty();
        }
        int standing = staff.stream()
                .filter(one -> !isMovable(one, engaged))
                .mapToInt(OfficerLoad::capacity)
                .sum();
        int seniors = (int) staff.stream()
                .filter(one -> one.grade() != null && SENIOR.contains(one.grade()))
                .count();
        Place place = places.find(load.office(), day)
                .or(() -> places.find(province, day))
                .orElse(null);
        return Optional.of(new Station(
                load.office(),
                province,
                load.weight().movePointRight(2).longValueExact(),
                standing,
                Math.max(0, load.working() - rules.value("MINIMUM_OFFICERS", day)),
                Math.max(0, seniors - rules.value("MINIMUM_SENIORS", day)),
                place));
    }

    /** His own office, and those within the longest way; of a place that is unknown, those of the same province. */
    private List<Station> reachable(Station home, List<Station> stations, LocalDate day) {
        int most = rules.value("MOST_KILOMETRES", day);
        List<Station> reachable = new ArrayList<>(List.of(home));
        for (Station other : stations) {
            boolean isKnown = home.place() != null && other.place() != null;
            if (!other.equals(home)
                    && (isKnown
                            ? home.kilometresTo(other) <= most
                            : home.province().equals(other.province()))) {
                reachable.add(other);
            }
        }
        return reachable;
    }

    private static Mover mover(
            OfficerLoad load,
            List<Station> reachable,
            PlanQuestion question,
            Map<String, Station> stations,
            MoveCost cost) {
        String officer = load.officer();
        List<Wish> forbidden = wishes(question.forbidden(), officer);
        boolean mustStay = forbidden.stream().anyMatch(wish -> wish.office() == null);
        Station home = reachable.getFirst();
        List<Station> allowed = reachable.stream()
                .filter(station -> station.equals(home)
                        || (!mustStay
                                && forbidden.stream()
                                        .noneMatch(wish -> station.code().equals(wish.office()))))
                .toList();
        boolean isSenior = load.grade() != null && SENIOR.contains(load.grade());
        Mover mover = new Mover(officer, load.capacity(), isSenior, allowed, cost);
        return wishes(question.pinned(), officer).stream()
                .findFirst()
                .map(wish -> mover.pinnedTo(wanted(wish, home, stations)))
                .orElse(mover);
    }

    private static Station wanted(Wish wish, Station home, Map<String, Station> stations) {
        @Nullable String office = wish.office();
        return office == null ? home : stations.getOrDefault(office, home);
    }

    private static List<Wish> wishes(List<Wish> all, String officer) {
        return all.stream().filter(wish -> wish.officer().equals(officer)).toList();
    }
}
