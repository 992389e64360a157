package vn.thads.complaints.replica;

/**
 * The number of an enforcement decision (số quyết định thi hành án), by which people name a case.
 *
 * @param office office that issued it
 * @param book EX_OFFICIO or ON_REQUEST
 * @param year statistical year
 * @param number running number
 */
public record CaseReference(String office, String book, int year, int number) {}
