package vn.thads.sampledata;

import java.util.Locale;

/** The counted columns of the forms (law page §4.6); every other one is a sum of these. */
enum Column {
    CARRIED_OVER,
    NEWLY_ACCEPTED,
    ENTRUSTED,
    WITHDRAWN_OR_RECALLED,
    COMPLETED,
    DISCONTINUED,
    REDUCED,
    ENFORCING,
    POSTPONED,
    SUSPENDED,
    PAUSED_FOR_COMPLAINT,
    OTHER,
    NOT_ENFORCEABLE,
    SEPARATE_BOOK;

    /** Name in the API. */
    String apiName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
