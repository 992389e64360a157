package vn.thads.officers.reinforcement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.reinforcement.PlanAnswer.Move;
import vn.thads.officers.reinforcement.PlanAnswer.OfficeChange;

/** Says of a roster what it changes, and of each move why. */
final class Explaining {
    private static final int HUNDRED = 100;

    private Explaining() {}

    static PlanAnswer of(Roster roster) {
        List<OfficeChange> offices = roster.stations().stream()
                .map(station -> change(roster, station))
                .sorted(Comparator.comparing(
                                OfficeChange::before, Comparator.nullsFirst(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(OfficeChange::office))
                .toList();
        List<Move> moves = roster.movers().stream()
                .filter(Mover::isSent)
                .map(mover -> move(roster, mover))
                .sorted(Comparator.comparing(Move::to).thenComparing(Move::officer))
                .toList();
        return new PlanAnswer(
                roster.isLawful(), relief(roster), highest(offices, true), highest(offices, false), moves, offices);
    }

    private static OfficeChange change(Roster roster, Station station) {
        long before = roster.capacityBefore(station);
        long after = roster.capacity(station);
        return new OfficeChange(
                station.code(),
                BigDecimal.valueOf(station.weight(), 2),
                before,
                after,
                load(station, before),
                load(station, after));
    }

    private static Move move(Roster roster, Mover mover) {
        OfficeChange from = change(roster, mover.home());
        OfficeChange to = change(roster, mover.station());
        String why =
                "Nơi đi %s: %s → %s; nơi đến %s: %s → %s việc quy đổi mỗi người. At %s: %s → %s; at %s: %s → %s plain cases each."
                        .formatted(
                                from.office(),
                                from.before(),
                                from.after(),
                                to.office(),
                                to.before(),
                                to.after(),
                                from.office(),
                                from.before(),
                                from.after(),
                                to.office(),
                                to.before(),
                                to.after());
        long sent = roster.movers().stream()
                .filter(one -> one.isSent() && one.home().equals(mover.home()))
                .count();
        List<String> kept = List.of(
                "không phải lãnh đạo, không thuộc trường hợp miễn; no leader, not exempt",
                "nơi đi cử %d, được cử nhiều nhất %d; sent %d of at most %d"
                        .formatted(
                                sent, mover.home().mayLose(), sent, mover.home().mayLose()),
                "giữ đủ chấp hành viên trung cấp trở lên; the sender keeps its intermediate and senior officers",
                "%d km".formatted(mover.home().kilometresTo(mover.station())));
        return new Move(
                mover.officer(),
                mover.home().code(),
                mover.station().code(),
                mover.home().kilometresTo(mover.station()),
                from.before(),
                from.after(),
                to.before(),
                to.after(),
                why,
                kept);
    }

    private static BigDecimal relief(Roster roster) {
        long before = 0;
        long after = 0;
        for (Station station : roster.stations()) {
            before += station.burden(roster.capacityBefore(station));
            after += station.burden(roster.capacity(station));
        }
        return before == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(before - after)
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal load(Station station, long capacity) {
        return capacity == 0
                ? null
                : BigDecimal.valueOf(station.weight()).divide(BigDecimal.valueOf(capacity), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal highest(List<OfficeChange> offices, boolean isBefore) {
        return offices.stream()
                .map(office -> isBefore ? office.before() : office.after())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
