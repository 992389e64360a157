package vn.thads.platform.bulk;

/**
 * A value of a column {@code jsonb}.
 *
 * @param text JSON
 */
public record JsonText(String text) {}
