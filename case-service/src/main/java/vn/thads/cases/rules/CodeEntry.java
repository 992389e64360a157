package vn.thads.cases.rules;

/**
 * An entry of a plain code list, such as a kind of judgment (loại án) or a mark of a case.
 *
 * @param key key
 * @param label what it is called
 * @param source article and validity
 */
public record CodeEntry(String key, Label label, Source source) {}
