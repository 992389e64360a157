package vn.thads.cases.docket;

import java.util.List;
import java.util.UUID;

/**
 * An obligation (khoản phải thi hành) as registered. People are ids here; who they are is no concern of the fold.
 *
 * @param number number within the case, from 1
 * @param kind a key of obligation-kinds
 * @param amount đồng by the enforcement decision; 0 for a duty that is not money
 * @param debtors who must perform (người phải thi hành án); none where the State only returns or destroys something
 * @param creditors who is entitled (người được thi hành án)
 */
public record Obligation(int number, String kind, long amount, List<UUID> debtors, List<UUID> creditors) {
    /** No obligation is larger: more than all that the country's offices enforce in a year; a larger one is a slip of the keyboard. */
    public static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;

    public Obligation {
        debtors = List.copyOf(debtors);
        creditors = List.copyOf(creditors);
    }
}
