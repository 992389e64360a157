package vn.thads.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The identities (1)–(6) of law page §4.4 on one row, written out anew and not taken from the services. */
final class Identities {
    private Identities() {}

    static boolean hold(JsonNode cells) {
        long open = sum(cells, "enforcing", "postponed", "suspended", "pausedForComplaint", "other");
        long settled = sum(cells, "completed", "discontinued", "reduced");
        return cell(cells, "accepted") == sum(cells, "carriedOver", "newlyAccepted")
                && cell(cells, "toEnforce") == cell(cells, "accepted") - sum(cells, "entrusted", "withdrawnOrRecalled")
                && cell(cells, "toEnforce") == sum(cells, "enforceable", "notEnforceable")
                && cell(cells, "settled") == settled
                && cell(cells, "enforceable") == settled + open
                && cell(cells, "carriedForward") == cell(cells, "toEnforce") - settled
                && rateHolds(cells);
    }

    private static boolean rateHolds(JsonNode cells) {
        long enforceable = cell(cells, "enforceable");
        JsonNode rate = cells.path("rate");
        if (enforceable == 0) {
            return rate.isNull() || rate.isMissingNode();
        }
        var exact = BigDecimal.valueOf(cell(cells, "settled"))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(enforceable), 2, RoundingMode.HALF_UP);
        return exact.compareTo(new BigDecimal(rate.asText())) == 0;
    }

    private static long sum(JsonNode cells, String... names) {
        long sum = 0;
        for (String name : names) {
            sum += cell(cells, name);
        }
        return sum;
    }

    private static long cell(JsonNode cells, String name) {
        JsonNode value = cells.path(name);
        if (!value.isIntegralNumber()) {
            throw new AssertionError(name + " is no whole number in " + cells);
        }
        return value.asLong();
    }
}
