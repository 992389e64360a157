package vn.thads.complaints.letter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who wrote a letter and what: sealed as one, since a text may show who denounces.
 *
 * @param senders who signed it, as far as they are named
 * @param content what it says
 */
@Schema(name = "LetterText", description = "Người gửi và nội dung đơn; who wrote a letter and what it says")
public record LetterText(List<Sender> senders, String content) {
    public LetterText {
        senders = List.copyOf(senders);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "LetterText[…]";
    }
}
