package vn.thads.officers.reinforcement;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** An officer who could be sent: where he works in the plan is what the solver decides. Timefold sets the field. */
@PlanningEntity
public class Mover {
    @PlanningId
    private String officer;

    private Station home;
    private int capacity;
    private boolean isSenior;
    private MoveCost cost;

    @PlanningPin
    private boolean isPinned;

    @ValueRangeProvider
    private List<Station> reachable;

    @PlanningVariable
    private Station station;

    /** For Timefold. */
    @SuppressWarnings("NullAway.Init")
    Mover() {}

    /**
     * He stays where he is until the solver finds better.
     *
     * @param officer staff code
     * @param capacity how much he carries, in hundredths of a full junior officer
     * @param isSenior whether his grade is intermediate or senior
     * @param reachable where he may work: his own office, and where neither law, distance nor the caller forbids it
     */
    Mover(String officer, int capacity, boolean isSenior, List<Station> reachable, MoveCost cost) {
        this.officer = officer;
        this.home = reachable.getFirst();
        this.capacity = capacity;
        this.isSenior = isSenior;
        this.reachable = List.copyOf(reachable);
        this.cost = cost;
        this.station = home;
    }

    /** The same officer, where the caller wants him, whatever the solver says. */
    Mover pinnedTo(Station wanted) {
        Mover pinned = new Mover(officer, capacity, isSenior, List.of(home, wanted), cost);
        pinned.station = wanted;
        pinned.isPinned = true;
        return pinned;
    }

    String officer() {
        return officer;
    }

    Station home() {
        return home;
    }

    int capacity() {
        return capacity;
    }

    boolean isSenior() {
        return isSenior;
    }

    List<Station> reachable() {
        return reachable;
    }

    Station station() {
        return station;
    }

    void send(Station next) {
        station = next;
    }

    boolean isPinned() {
        return isPinned;
    }

    boolean isSent() {
        return !station.equals(home);
    }

    /** What it costs that he goes where he is sent. */
    long moveCost() {
        return isSent() ? cost.of(home.kilometresTo(station)) : 0;
    }
}
