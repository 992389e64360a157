package vn.thads.cases.docket;

/**
 * An amount that a decision names for an obligation: the đồng reduced by a relief, or the đồng owed from then on by an amendment.
 *
 * @param obligation number of the obligation
 * @param amount đồng, zero or more
 */
public record ObligationAmount(int obligation, long amount) {}
