package vn.thads.reporting.ledger;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.events.Initiation;
import vn.thads.reporting.posting.Dimension;

/**
 * Which entries a form sums.
 *
 * @param offices codes of offices that hold cases ({@code 72-00}, {@code 709}; never a province)
 * @param officer staff code of one officer, or null for all
 * @param initiation ex officio or on request, or null for both
 * @param dimension cases or đồng
 */
public record Selection(
        List<String> offices,
        @Nullable String officer,
        @Nullable Initiation initiation,
        Dimension dimension) {
    public Selection {
        offices = List.copyOf(offices);
    }

    /** Everything of these offices. */
    public static Selection of(Collection<String> offices, Dimension dimension) {
        return new Selection(List.copyOf(offices), null, null, dimension);
    }

    /** The same of other offices. */
    Selection at(Collection<String> others) {
        return new Selection(List.copyOf(others), officer, initiation, dimension);
    }
}
