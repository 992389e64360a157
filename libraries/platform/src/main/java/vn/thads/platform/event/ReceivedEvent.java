package vn.thads.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.thads.events.ThadsEvent;

/**
 * An event of another service, in its turn.
 *
 * @param id CloudEvents id
 * @param type CloudEvents type
 * @param subject the aggregate
 * @param sequence version of the aggregate, from 1 without a gap
 * @param legalDate day (Asia/Ho_Chi_Minh) on which it happened in law
 * @param recordedAt when its owner knew it
 * @param event the body
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String subject,
        long sequence,
        LocalDate legalDate,
        Instant recordedAt,
        ThadsEvent event) {}
