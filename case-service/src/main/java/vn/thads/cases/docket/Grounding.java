package vn.thads.cases.docket;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on (căn cứ).
 *
 * @param ground key of the ground; null where the kind has none
 * @param groundOn day on which the ground arose, ended or was received; null where nothing dates it
 */
public record Grounding(@Nullable String ground, @Nullable LocalDate groundOn) {
    /** A decision that names no ground. */
    public static Grounding none() {
        return new Grounding(null, null);
    }

    /** The key of the ground, or empty text. */
    public String key() {
        return ground == null ? "" : ground;
    }
}
