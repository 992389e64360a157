package vn.thads.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thads.localstack.Service;

/** Cells of forms 06 and 07, as {@code form office column}: those that are shown, and those that somebody counted for himself. */
final class OwnCount {
    private static final List<String> COLUMNS = List.of(
            "carriedOver",
            "newlyAccepted",
            "entrusted",
            "withdrawnOrRecalled",
            "completed",
            "discontinued",
            "reduced",
            "enforcing",
            "postponed",
            "suspended",
            "pausedForComplaint",
            "other",
            "notEnforceable");

    private final Map<String, Long> cells = new TreeMap<>();

    /** Of cases that somebody wrote. */
    static OwnCount of(Collection<WrittenCase> written) {
        var count = new OwnCount();
        for (WrittenCase one : written) {
            count.add("06", one.office(), "newlyAccepted", 1);
            count.add("06", one.office(), one.column(), 1);
            count.add("07", one.office(), "newlyAccepted", one.owed());
            count.add("07", one.office(), "completed", one.settled());
            if (!one.column().equals("completed")) {
                count.add("07", one.office(), one.column(), one.owed() - one.settled());
            }
        }
        return count;
    }

    /** As the forms of these offices show them now. */
    static OwnCount shown(SmallYear year, Collection<String> offices) {
        var count = new OwnCount();
        for (String form : List.of("06", "07")) {
            for (String office : offices) {
                JsonNode answer = year.api()
                        .get(
                                year.url(
                                        Service.REPORTING,
                                        "/forms/" + form + "?office=" + office + "&year=2017&months=12"),
                                "ministry");
                for (JsonNode row : answer.path("rows")) {
                    if (row.path("key").asText().equals("TOTAL")) {
                        COLUMNS.forEach(column -> count.add(
                                form,
                                office,
                                column,
                                row.path("cells").path(column).asLong()));
                    }
                }
            }
        }
        return count;
    }

    private void add(String form, String office, String column, long value) {
        cells.merge(form + " " + office + " " + column, value, Long::sum);
    }

    OwnCount plus(OwnCount other) {
        var sum = new OwnCount();
        sum.cells.putAll(cells);
        other.cells.forEach((cell, value) -> sum.cells.merge(cell, value, Long::sum));
        return sum;
    }

    /** Each cell in which the other differs, with both values. */
    List<String> differencesFrom(OwnCount other) {
        var found = new ArrayList<String>();
        for (String cell : plus(other).cells.keySet()) {
            long mine = cells.getOrDefault(cell, 0L);
            long theirs = other.cells.getOrDefault(cell, 0L);
            if (mine != theirs) {
                found.add(cell + ": counted " + mine + ", shown " + theirs);
            }
        }
        return found;
    }
}
