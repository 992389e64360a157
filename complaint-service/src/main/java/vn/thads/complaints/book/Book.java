package vn.thads.complaints.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thads.complaints.clock.Clocks;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;

/** Enters what happened to a matter, in the caller's transaction. */
@ApplicationScoped
public class Book {
    private final ComplaintTerms terms;
    private final Clocks clocks;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    Book(ComplaintTerms terms, Clocks clocks, Journal journal, Audit audit, Clock clock) {
        this.terms = terms;
        this.clocks = clocks;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Its clock, its event and its entry in the audit trail. */
    public void enter(Matter matter, ComplaintEvent event, String action) {
        enter(matter, event, action, Map.of());
    }

    /** The same, with more that the auditor is told; never a person. */
    public void enter(Matter matter, ComplaintEvent event, String action, Map<String, Object> details) {
        clocks.set(List.of(matter.id()), matter.running(terms).stream().toList());
        journal.append(new NewEvent(event, matter.version(), clock.instant()));
        Map<String, Object> all = new HashMap<>(details);
        all.put("version", matter.version());
        all.put("on", event.legalDate().toString());
        audit.record(action, matter.type(), matter.id().toString(), matter.office(), all);
    }
}
