package vn.thads.platform.event;

import java.time.Instant;
import vn.thads.events.ThadsEvent;

/**
 * An event that its owner is about to append to the {@link Journal}.
 *
 * @param event what happened; type, subject, legal date and JSON follow from it
 * @param sequence version of the aggregate after it, from 1 without a gap
 * @param recordedAt when the office knew it: now, or what an import with scope {@code migrate} says
 */
public record NewEvent(ThadsEvent event, long sequence, Instant recordedAt) {
    public NewEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence begins with 1, not with " + sequence);
        }
    }
}
