package vn.thads.cases.rules;

/**
 * A ground (căn cứ) on which a decision rests.
 *
 * @param key key, such as {@code NO_MEANS}
 * @param letter letter or number of the point in the article, perhaps empty
 * @param label a short paraphrase, not the legal wording
 * @param decisionKind kind of decision that it carries
 * @param source article and validity
 */
public record Ground(String key, String letter, Label label, String decisionKind, Source source) {}
