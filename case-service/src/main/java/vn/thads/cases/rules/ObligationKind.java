package vn.thads.cases.rules;

/**
 * A kind of obligation (khoản phải thi hành).
 *
 * @param key key, such as {@code MONEY_FEE}
 * @param label what it is called
 * @param initiation EX_OFFICIO, ON_REQUEST or EITHER
 * @param dimension MONEY, THING, PERSON or ACT; only money has an amount
 * @param paymentRankGroup group in the order of payment, perhaps empty
 * @param hasVoluntaryTerm whether the debtor is given a voluntary term before it is enforced
 * @param issueTerm key of the term within which the decision on it is issued, or empty for the ordinary one
 * @param source article and validity
 */
public record ObligationKind(
        String key,
        Label label,
        String initiation,
        String dimension,
        String paymentRankGroup,
        boolean hasVoluntaryTerm,
        String issueTerm,
        Source source) {
    /** Whether it is owed in đồng. */
    public boolean isMoney() {
        return dimension.equals("MONEY");
    }
}
