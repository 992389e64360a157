package vn.thads.cases.rules;

/**
 * A guard as the law of a day words it.
 *
 * @param guard what must hold
 * @param label what it says
 * @param source article and validity
 */
public record GuardRule(Guard guard, Label label, Source source) {}
