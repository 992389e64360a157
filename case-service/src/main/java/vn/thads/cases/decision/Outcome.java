package vn.thads.cases.decision;

import java.time.LocalDate;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.events.CaseEvent;

/** The answer to a command. */
public sealed interface Outcome {
    /**
     * It was done. The new fact is the last of {@code next.history()}; a registration has none.
     *
     * @param next the case as it is now
     * @param event what the others are told, change included
     */
    record Accepted(EnforcementCase next, CaseEvent event) implements Outcome {}

    /**
     * It may not be done; nothing changes.
     *
     * @param why the reason
     */
    record Refused(Refusal why) implements Outcome {}

    /** The answer to the refusal of a request. */
    sealed interface OfRequest {
        /**
         * The request may be refused so.
         *
         * @param dueOn last day on which the refusal was in time
         * @param article article of the ground
         */
        record Granted(LocalDate dueOn, String article) implements OfRequest {}

        /**
         * It may not.
         *
         * @param why the reason
         */
        record Denied(Refusal why) implements OfRequest {}
    }

    /** The answer to a whole past. */
    sealed interface OfPast {
        /**
         * The past is lawful.
         *
         * @param result the case with all its facts, in the order in which the office knew them
         * @param event the one event that tells it
         */
        record Relived(EnforcementCase result, CaseEvent.CaseImported event) implements OfPast {}

        /**
         * It is not; nothing is taken.
         *
         * @param command position of the command as given, from 0; -1 for the registration
         * @param why the reason
         */
        record Contradicted(int command, Refusal why) implements OfPast {}
    }
}
