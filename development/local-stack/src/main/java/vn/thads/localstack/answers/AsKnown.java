package vn.thads.localstack.answers;

import java.util.List;

/**
 * A moment at which the questions are asked.
 *
 * @param months months of the statistical year 2017 that are looked at
 * @param knownAt the figures as known then
 * @param on the day for lists of what is open
 * @param isFinal whether the year is over: then nothing is to be done per week
 * @param titleVi its name in Vietnamese
 * @param titleEn its name in English
 */
record AsKnown(int months, String knownAt, String on, boolean isFinal, String titleVi, String titleEn) {
    static final int YEAR = 2017;

    /** The morning of the meeting at which the ministry asked, and the end of the year. */
    static final List<AsKnown> BOTH = List.of(
            new AsKnown(
                    4,
                    "2017-02-16T00:00:00Z",
                    "2017-02-16",
                    false,
                    "NHƯ ĐÃ BIẾT NGÀY 16/02/2017, NGÀY HỌP (4 tháng, chỉ tiêu theo tiến độ)",
                    "AS KNOWN ON 16 FEBRUARY 2017, THE DAY OF THE MEETING (4 months, interim targets)"),
            new AsKnown(
                    12,
                    "2017-11-01T00:00:00Z",
                    "2017-09-30",
                    true,
                    "KẾT QUẢ CẢ NĂM 2017 (12 tháng)",
                    "FINAL RESULT OF THE YEAR 2017 (12 months)"));

    String nation() {
        return "/api/v1/rankings?level=PROVINCE" + period();
    }

    String offices() {
        return "/api/v1/rankings?level=OFFICE&within=72" + period();
    }

    String explanation(String level, String office) {
        return "/api/v1/rankings/" + level + "/" + YEAR + "/" + months + "/" + office + "/explanation?knownAt="
                + knownAt;
    }

    String unmoved(int forMonths) {
        return "/api/v1/enforceable-without-movement?within=72&months=" + forMonths + listed();
    }

    String overdueComplaints() {
        return "/api/v1/overdue-complaints?within=72" + listed();
    }

    private String period() {
        return "&year=" + YEAR + "&months=" + months + "&knownAt=" + knownAt;
    }

    private String listed() {
        return "&on=" + on + "&knownAt=" + knownAt + "&limit=5";
    }
}
