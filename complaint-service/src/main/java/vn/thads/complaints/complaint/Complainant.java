package vn.thads.complaints.complaint;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who complains (người khiếu nại). Never in an event, a list, a log or an audit record.
 *
 * @param name full name
 * @param address address, or null
 */
public record Complainant(String name, @Nullable String address) {
    /** Initials only. */
    Complainant masked() {
        String initials = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
        return new Complainant(initials, null);
    }

    /** Names nobody: records are printed in places that one does not think of. */
    @Override
    public String toString() {
        return "Complainant[…]";
    }
}
