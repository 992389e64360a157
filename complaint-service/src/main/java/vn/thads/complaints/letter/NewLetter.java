package vn.thads.complaints.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.replica.CaseReference;

/**
 * A letter as it comes in.
 *
 * @param externalId number in the sender's system, or null
 * @param office office that received it
 * @param channel how it came
 * @param about the case, or null
 * @param text who wrote what
 * @param signatories how many signed it
 * @param receivedOn day of receipt
 */
record NewLetter(
        @Nullable String externalId,
        String office,
        LetterChannel channel,
        @Nullable CaseReference about,
        LetterText text,
        int signatories,
        LocalDate receivedOn) {}
