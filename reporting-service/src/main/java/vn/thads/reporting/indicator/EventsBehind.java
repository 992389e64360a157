package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.filing.FilingsInTime;
import vn.thads.reporting.indicator.ConductLog.Conduct;

/** The events behind points, one by one: recorded conduct and discipline. */
@ApplicationScoped
public class EventsBehind {
    private final OfficeTree tree;
    private final ConductLog conductLog;
    private final Staff staff;
    private final FilingsInTime filings;

    EventsBehind(OfficeTree tree, ConductLog conductLog, Staff staff, FilingsInTime filings) {
        this.tree = tree;
        this.conductLog = conductLog;
        this.staff = staff;
        this.filings = filings;
    }

    /**
     * The events of one office and those below it.
     *
     * @param recorded conduct
     * @param disciplined discipline
     * @param corrected corrections of sent reports, whoever found the fault
     */
    public record Of(List<EventBehind> recorded, List<EventBehind> disciplined, List<EventBehind> corrected) {
        public Of {
            recorded = List.copyOf(recorded);
            disciplined = List.copyOf(disciplined);
            corrected = List.copyOf(corrected);
        }

        /** Conduct of a kind. */
        public List<EventBehind> conduct(String kind) {
            return recorded.stream().filter(it -> it.kind().equals(kind)).toList();
        }
    }

    /** What happened in a period, as known at an instant. */
    public Of of(String office, Period period, Instant knownAt) {
        var asked = new Asked(below(office, period.lastDay()), period, knownAt);
        return new Of(
                conductLog.within(asked).stream().map(EventsBehind::event).toList(),
                staff.disciplined(asked).stream()
                        .map(it -> event(
                                it.form(), it.office(), it.decidedOn(), it.id().toString()))
                        .toList(),
                filings.correctionsOf(asked.offices(), period.inLedger(), knownAt).stream()
                        .map(EventsBehind::event)
                        .toList());
    }

    private List<String> below(String office, LocalDate on) {
        var codes = new ArrayList<>(List.of(office));
        tree.children(office, on).forEach(child -> codes.addAll(below(child.code(), on)));
        return codes;
    }

    private static EventBehind event(Conduct conduct) {
        return event(conduct.kind().name(), conduct.office(), conduct.happenedOn(), conduct.documentNumber());
    }

    private static EventBehind event(String kind, String office, LocalDate on, String reference) {
        return new EventBehind(kind, EventLabel.of(kind), office, on, reference, null, null, true);
    }

    private static EventBehind event(FilingsInTime.Correction it) {
        return new EventBehind(
                "CORRECTION",
                EventLabel.of("CORRECTION"),
                it.office(),
                it.sentOn(),
                "/api/v1/filings/" + it.filing(),
                it.version(),
                it.foundBy(),
                it.foundBy().equals("OTHERS"));
    }
}
