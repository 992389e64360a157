package vn.thads.complaints.letter;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter that says the same by the same sender about the same case.
 *
 * @param id the letter
 * @param office office that received it
 * @param year calendar year of its number
 * @param number its running number
 * @param receivedOn day of receipt
 * @param relation whether what it is about is still open
 * @param ended how it ended without a matter, or null
 * @param commonPercent how many in a hundred of the groups of words are common
 */
@Schema(name = "SimilarLetter", description = "Đơn trùng, đơn gửi lại; a letter that says the same by the same sender")
public record SimilarLetter(
        UUID id,
        String office,
        int year,
        int number,
        LocalDate receivedOn,
        Relation relation,
        @Nullable LetterEnding ended,
        int commonPercent) {
    static final String EXAMPLE = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e72","office":"709","year":2017,"number":9,"receivedOn":"2017-02-02",
            "relation":"DUPLICATE","commonPercent":84}""";

    /** How it relates to the later one. */
    public enum Relation {
        /** đơn trùng: it is not settled yet. */
        DUPLICATE,
        /** đơn gửi lại sau khi đã xử lý. */
        REPEAT
    }

    boolean wasSentOn() {
        return ended == LetterEnding.FORWARDED || ended == LetterEnding.GUIDED;
    }
}
