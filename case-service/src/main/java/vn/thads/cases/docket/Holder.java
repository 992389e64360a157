package vn.thads.cases.docket;

/**
 * Who holds a case.
 *
 * @param office code of the office
 * @param officer staff code of the officer (Chấp hành viên)
 */
public record Holder(String office, String officer) {}
