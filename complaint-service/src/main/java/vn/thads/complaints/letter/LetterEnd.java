package vn.thads.complaints.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.FilingGround;

/**
 * How a letter ends, with what belongs to it.
 *
 * @param how how
 * @param ground why it is filed, of a filed letter alone
 * @param forwardedTo to whom it was sent, of a forwarded letter alone
 * @param earlier the letter that it joins, of a linked letter alone
 */
record LetterEnd(
        LetterEnding how,
        @Nullable FilingGround ground,
        @Nullable String forwardedTo,
        @Nullable UUID earlier) {
    /** Whether it has what belongs to it, and nothing else. */
    boolean isWhole() {
        return (how == LetterEnding.FILED) == (ground != null)
                && (how == LetterEnding.FORWARDED) == (forwardedTo != null)
                && (how == LetterEnding.LINKED) == (earlier != null);
    }
}
