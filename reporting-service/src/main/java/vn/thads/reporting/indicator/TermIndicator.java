package vn.thads.reporting.indicator;

import java.util.Optional;

/** An indicator that counts what was done within its term. */
enum TermIndicator {
    /** ra quyết định thi hành án đúng hạn. */
    DECISIONS_IN_TIME("decisionsInTime"),
    /** xác minh định kỳ đúng hạn. */
    REVERIFY_IN_TIME("reverifyInTime"),
    /** thủ trưởng tiếp công dân. */
    RECEPTION_HELD("receptionHeld");

    private final String key;

    TermIndicator(String key) {
        this.key = key;
    }

    /** The one with a key of the catalogue. */
    static Optional<TermIndicator> of(String key) {
        for (TermIndicator indicator : values()) {
            if (indicator.key.equals(key)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }
}
