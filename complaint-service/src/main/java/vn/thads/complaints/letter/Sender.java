package vn.thads.complaints.letter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a letter (người gửi đơn). Never in an event, a list, a log or an audit record.
 *
 * @param name full name, or null of an anonymous letter
 * @param address address, or null
 * @param represents whether he represents the other signatories
 */
@Schema(name = "Sender", description = "Người gửi đơn; who signed a letter")
public record Sender(@Nullable String name, @Nullable String address, boolean represents) {
    /** Names nobody: records are printed in places that one does not think of. */
    @Override
    public String toString() {
        return "Sender[…]";
    }
}
