package vn.thads.events;

/**
 * The number of an enforcement decision (số quyết định thi hành án): unique per office, book and statistical year.
 *
 * @param office code of the office that issued the decision
 * @param book book of the register, {@code EX_OFFICIO} or {@code ON_REQUEST}
 * @param year statistical year, named by the calendar year in which it ends
 * @param number running number within the book, from 1
 */
public record CaseReference(String office, String book, int year, int number) {}
