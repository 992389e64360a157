package vn.thads.platform.problem;

/**
 * One wrong field of a request.
 *
 * @param pointer JSON pointer into the body ({@code /parties/0/name}), or the name of a query parameter or header
 * @param rule short stable name of the rule, such as {@code required} or {@code identity-number}
 * @param message what is wrong and what to do
 */
public record FieldError(String pointer, String rule, Message message) {}
