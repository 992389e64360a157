package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case after its registration. */
sealed interface Fact {
    String ref();

    LocalDate on();

    Instant recordedAt();

    /**
     * A decision (quyết định); an empty text or list means absent.
     *
     * @param obligations numbers of the obligations it concerns; empty for the whole case
     * @param amounts đồng by number of obligation
     */
    record Decision(
            String ref,
            String kind,
            LocalDate on,
            Instant recordedAt,
            String ground,
            @Nullable LocalDate groundOn,
            List<Integer> obligations,
            String recalls,
            String toOffice,
            String newOfficer,
            Map<Integer, Long> amounts,
            @Nullable LocalDate until)
            implements Fact {
        public Decision {
            obligations = List.copyOf(obligations);
            amounts = Map.copyOf(amounts);
        }
    }

    /** An act: notice, verification, new information, urgency, completion minutes, withdrawal. */
    record Act(
            String ref, String kind, LocalDate on, Instant recordedAt, String result, String withdraws, String reason)
            implements Fact {}

    /** Money that moved. */
    record Money(
            String ref, String kind, int obligation, long amount, LocalDate on, Instant recordedAt, String reverses)
            implements Fact {}
}
