package vn.thads.platform.event;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The steps between which a process may die. In production nothing happens here; a fault test halts the process at one of them and
 * looks whether the effect is still there exactly once.
 */
@FunctionalInterface
public interface CrashPoint {
    /** Called at each step, on the thread that does the work. */
    void reached(Step step);

    /** Where a process may die: from the write to the outbox' deletion, and from the poll to the inbox' commit. */
    enum Step {
        /** The change is written, its event is not. */
        BEFORE_JOURNAL,
        /** Event and outbox row are written, nothing is committed. */
        AFTER_JOURNAL,
        /** The change is committed, the caller has no answer yet. */
        AFTER_COMMIT,
        /** The relay has read the outbox. */
        BEFORE_PUBLISH,
        /** Records are handed to the client, none is acknowledged for certain. */
        AFTER_SEND,
        /** The broker has acknowledged, the outbox rows are still there. */
        AFTER_ACKNOWLEDGEMENT,
        /** The outbox rows are deleted. */
        AFTER_DELETE,
        /** Records are polled, no transaction is open. */
        AFTER_POLL,
        /** The aggregates of the batch are locked. */
        AFTER_INBOX,
        /** The consumers have done their work. */
        AFTER_EFFECT,
        /** Sequences and offsets are written, nothing is committed. */
        AFTER_OFFSETS,
        /** The batch is committed. */
        AFTER_INBOX_COMMIT
    }

    /**
     * Halts at the step whose name a file in the folder {@code thads.faults.folder} bears, once: the file is gone then. Without a
     * folder, as in production, does nothing.
     */
    @DefaultBean
    @ApplicationScoped
    class Ordered implements CrashPoint {
        private static final int KILLED = 137;

        private final Optional<Path> folder;

        Ordered(@ConfigProperty(name = "thads.faults.folder") Optional<Path> folder) {
            this.folder = folder;
        }

        @Override
        public void reached(Step step) {
            if (folder.isPresent() && isOrdered(folder.get().resolve(step.name()))) {
                Runtime.getRuntime().halt(KILLED);
            }
        }

        private static boolean isOrdered(Path order) {
            try {
                return Files.deleteIfExists(order);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
