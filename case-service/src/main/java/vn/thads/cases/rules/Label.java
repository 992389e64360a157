package vn.thads.cases.rules;

/**
 * What something is called.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Label(String vi, String en) {}
