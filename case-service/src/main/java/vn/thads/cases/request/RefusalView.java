package vn.thads.cases.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A refused request as answered.
 *
 * @param id the refusal
 * @param number its number in the book of refusals, such as {@code 709/2017/REFUSAL/3}
 * @param titleId the judgment
 * @param requester whoever requested it; absent for a caller who need not know
 * @param receivedOn day on which the request was received
 * @param decidedOn day of the refusal
 * @param dueOn last day on which it was in time
 * @param ground its ground
 * @param article article of the ground
 * @param recordedAt when the office knew it
 */
@Schema(name = "RequestRefusal", description = "A refused request for enforcement (từ chối yêu cầu)")
public record RefusalView(
        UUID id,
        String number,
        UUID titleId,
        @Nullable String requester,
        LocalDate receivedOn,
        LocalDate decidedOn,
        LocalDate dueOn,
        String ground,
        String article,
        Instant recordedAt) {
    RefusalView masked() {
        return new RefusalView(id, number, titleId, null, receivedOn, decidedOn, dueOn, ground, article, recordedAt);
    }
}
