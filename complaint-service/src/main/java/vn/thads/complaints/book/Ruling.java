package vn.thads.complaints.book;

import org.jspecify.annotations.Nullable;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.problem.ProblemType;

/** What a matter answers to an order. */
public sealed interface Ruling {
    /**
     * It was done.
     *
     * @param event what happened
     */
    record Done(ComplaintEvent event) implements Ruling {}

    /**
     * It may not be done.
     *
     * @param why which rule, and what to do
     * @param article article of the law, or null where the order of steps alone forbids it
     */
    record Refused(Message why, @Nullable String article) implements Ruling {}

    /** Refused by the order of steps. */
    static Refused refused(String code, Object... args) {
        return new Refused(Message.of(code, args), null);
    }

    /** What happened, or the refusal thrown as a problem of this type. */
    default ComplaintEvent orThrow(ProblemType type) {
        return switch (this) {
            case Done(ComplaintEvent event) -> event;
            case Refused(Message why, String article) -> {
                ProblemException problem = new ProblemException(type, why);
                throw article == null ? problem : problem.withArticle(article);
            }
        };
    }
}
