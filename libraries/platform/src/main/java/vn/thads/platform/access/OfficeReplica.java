package vn.thads.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.thads.events.EventTypes;
import vn.thads.events.OfficerEvent;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;

/** Keeps the {@link OfficeTree} as officer-service tells it. */
@ApplicationScoped
class OfficeReplica implements EventConsumer {
    private final OfficeTree tree;

    @Inject
    OfficeReplica(OfficeTree tree) {
        this.tree = tree;
    }

    @Override
    public String name() {
        return "office-replica";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventTypes.OFFICERS);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent received : events) {
            if (received.event() instanceof OfficerEvent.OfficeDescribed office) {
                tree.describe(office, received.sequence());
            }
        }
    }
}
