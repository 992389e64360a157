package vn.thads.cases.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseState;

/**
 * Something that happened to a case, or that passed by itself.
 *
 * @param on legal day
 * @param recordedAt when the office knew it; null for what passes by itself
 * @param what REGISTRATION, DECISION, ACT, MONEY, or TERM_OVER
 * @param kind kind of the decision, act or movement
 * @param id the decision, act or movement
 * @param amount đồng of a movement
 * @param state state of the case at the end of that day
 */
@Schema(name = "TimelineEntry", description = "Something that happened to a case (diễn biến của việc)")
public record TimelineEntry(
        LocalDate on,
        @Nullable Instant recordedAt,
        String what,
        String kind,
        @Nullable UUID id,
        @Nullable Long amount,
        CaseState state) {}
