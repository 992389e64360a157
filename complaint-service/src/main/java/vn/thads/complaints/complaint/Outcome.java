package vn.thads.complaints.complaint;

import java.time.LocalDate;
import vn.thads.events.ComplaintEvent;

/** What a complaint answers to an order. */
sealed interface Outcome {
    /**
     * It was done.
     *
     * @param event what happened
     */
    record Done(ComplaintEvent event) implements Outcome {}

    /**
     * The complaint is not where the order needs it.
     *
     * @param needsAcceptance whether it must have been accepted, or must not have been dealt with yet
     * @param state where it is
     */
    record WrongState(boolean needsAcceptance, ComplaintState state) implements Outcome {}

    /**
     * The day lies before what it must follow.
     *
     * @param earliest first possible day
     */
    record TooEarly(LocalDate earliest) implements Outcome {}
}
