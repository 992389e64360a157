package vn.thads.reporting.posting;

/**
 * Who holds a case, and in whose rows its figures stand.
 *
 * @param office code of the office
 * @param officer staff code of the officer (Chấp hành viên)
 */
public record Holder(String office, String officer) {}
