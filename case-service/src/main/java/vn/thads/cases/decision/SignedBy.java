package vn.thads.cases.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who signed a decision (người ký). */
public sealed interface SignedBy {
    /**
     * Somebody whose role is known.
     *
     * @param role HEAD, OFFICER, SUPERIOR, PROVINCE_HEAD, COURT or COMPLAINT_SETTLER
     * @param from first day on which he held it
     * @param to last day, or null while he holds it
     */
    record Known(String role, LocalDate from, @Nullable LocalDate to) implements SignedBy {}

    /** An imported past does not say: whoever signed then is taken to have been authorised. */
    record Unrecorded() implements SignedBy {}
}
