package vn.thads.cases.rules;

/**
 * A kind of judgment (loại án), in the order of the forms.
 *
 * @param key key, such as {@code CRIMINAL}
 * @param label what it is called
 * @param issueTerm key of the term within which the decision on it is issued, or empty for the ordinary one
 * @param source article and validity
 */
public record JudgmentKind(String key, Label label, String issueTerm, Source source) {}
