package vn.thads.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thads.localstack.Service;

/**
 * What reporting-service stands for at an instant: the figures that it shows, what was filed letter by letter, the rows of its tables.
 *
 * @param forms each form by its question
 * @param tables rows and fingerprint of each table
 */
record WhatStands(Map<String, JsonNode> forms, Map<String, String> tables) {
    private static final List<String> OFFICES =
            List.of("VN", "72", "72-00", "703", "705", "706", "707", "708", "709", "710", "711", "712");
    private static final List<String> FORMS = List.of("01", "02", "03", "04", "06", "07");
    private static final List<String> TABLES = List.of(
            "filing",
            "external_filing",
            "ledger_entry",
            "case_timeline",
            "registered_case",
            "case_fact",
            "complaint_fact",
            "reception_fact",
            "officer_picture",
            "officer_spell",
            "discipline_fact",
            "office_replica",
            "conduct_event");

    /** At the end of a year of the future nothing moves: two looks at the same facts are equal. */
    static WhatStands now(SmallYear year, String knownAt) throws SQLException {
        var forms = new TreeMap<String, JsonNode>();
        for (String office : OFFICES) {
            for (String form : FORMS) {
                String path = "/forms/" + form + "?office=" + office + "&year=2017&months=12&knownAt=" + knownAt;
                forms.put(path, year.api().get(year.url(Service.REPORTING, path), "ministry"));
            }
        }
        var tables = new TreeMap<String, String>();
        var database = new CaughtUp(year.stack());
        for (String table : TABLES) {
            tables.put(
                    table,
                    database.word(
                            Service.REPORTING,
                            "select count(*) || ' rows, ' || coalesce(md5(string_agg(line, '' order by line)), '') "
                                    + "from (select md5(t::text) as line from " + table + " t) as lines"));
        }
        return new WhatStands(forms, tables);
    }
}
