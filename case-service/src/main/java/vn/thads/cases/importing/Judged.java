package vn.thads.cases.importing;

import java.util.List;
import java.util.Optional;
import vn.thads.cases.importing.RowReading.Read;
import vn.thads.platform.importing.RowError;

/**
 * A row on which the law has spoken: its past, or why it is none.
 *
 * @param read the row
 * @param past the past, if it is lawful
 * @param refused what the law has against it
 */
record Judged(Read.Good read, Optional<Relived> past, List<RowError> refused) {
    Judged {
        refused = List.copyOf(refused);
    }

    static Judged lawful(Relived past) {
        return new Judged(past.read(), Optional.of(past), List.of());
    }

    static Judged lawless(Read.Good read, List<RowError> refused) {
        return new Judged(read, Optional.empty(), refused);
    }
}
