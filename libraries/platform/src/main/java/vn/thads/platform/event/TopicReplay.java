package vn.thads.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads topics once more from their beginning, for a rebuild beside the running service. */
@ApplicationScoped
public class TopicReplay {
    /**
     * Reads everything that the topics hold at the start of the call: once per aggregate and sequence, in order per aggregate.
     *
     * @param topics topics to read
     * @param sink called on this thread with batches of up to 500
     */
    public void read(Set<String> topics, Consumer<List<ReceivedEvent>> sink) {
        throw new UnsupportedOperationException("not yet: " + topics + sink);
    }
}
