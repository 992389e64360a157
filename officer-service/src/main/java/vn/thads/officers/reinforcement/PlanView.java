package vn.thads.officers.reinforcement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reinforcement plan and how far its search is; served as it is.
 *
 * @param id the plan
 * @param question what was asked
 * @param state how far
 * @param answers how many better answers were found
 * @param answer the best so far, or null before the first
 * @param requestedAt when it was asked for
 * @param startedAt when the search began, or null
 * @param endedAt when it ended, or null
 */
@Schema(
        name = "ReinforcementPlan",
        description = "Phương án tăng cường; a reinforcement plan and how far its search is")
record PlanView(
        UUID id,
        PlanQuestion question,
        State state,
        long answers,
        @Nullable PlanAnswer answer,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    /** How far the search is. */
    enum State {
        /** chờ chạy. */
        WAITING,
        /** đang tìm. */
        RUNNING,
        /** đã xong. */
        DONE,
        /** đã dừng theo yêu cầu, giữ phương án tốt nhất. */
        CANCELLED,
        /** lỗi. */
        FAILED
    }
}
