package vn.thads.complaints.clock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockStep;

/**
 * A clock that runs (thời hạn đang chạy).
 *
 * @param matter the complaint, denunciation or reception
 * @param kind which of them
 * @param office office whose duty it is
 * @param officer staff code of whom a complaint is about, or null; never kept of a denunciation
 * @param step what must be done
 * @param rule key of the rule that makes it due
 * @param startedOn day on which it started
 * @param dueOn last day in time
 * @param days how many days this stretch of the term has, or null for the whole term
 */
public record Running(
        UUID matter,
        MatterKind kind,
        String office,
        @Nullable String officer,
        ClockStep step,
        String rule,
        LocalDate startedOn,
        LocalDate dueOn,
        @Nullable Integer days) {
    public Running {
        if (kind != MatterKind.COMPLAINT) {
            officer = null;
        }
    }

    /** A clock of the whole term. */
    public Running(
            UUID matter,
            MatterKind kind,
            String office,
            @Nullable String officer,
            ClockStep step,
            String rule,
            LocalDate startedOn,
            LocalDate dueOn) {
        this(matter, kind, office, officer, step, rule, startedOn, dueOn, null);
    }
}
