package vn.thads.cases.rules;

/**
 * A kind of decision (loại quyết định).
 *
 * @param key key, such as {@code POSTPONEMENT}
 * @param label its title
 * @param signer key of the authority that signs it
 * @param beforeCase whether it is taken before there is a case: the enforcement decision itself, or a refusal
 * @param source article and validity
 */
public record DecisionKind(String key, Label label, String signer, boolean beforeCase, Source source) {}
