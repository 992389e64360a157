package vn.thads.cases.register;

import java.util.Map;
import vn.thads.cases.CaseProblem;
import vn.thads.cases.decision.Refusal;
import vn.thads.cases.rules.Guard;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** A refusal of the law on its way out: the rule, its article, what is missing, what is possible now. */
public final class Refusals {
    private Refusals() {}

    /** As a problem document: a key that no list has is a wrong field, everything else is the law's no. */
    public static ProblemException problem(Refusal why) {
        if (why.guard() == Guard.KNOWN_KEY) {
            return ProblemException.invalid(pointer(why), "known-key", message(why));
        }
        return new ProblemException(CaseProblem.DECISION_REFUSED, message(why))
                .withArticle(why.article())
                .with("code", why.guard().name())
                .with("missing", why.details())
                .with("possibleNow", why.possible());
    }

    /** The field of a command that an unknown key stood in; empty text for any other refusal. */
    public static String pointer(Refusal why) {
        Map<String, String> details = why.details();
        if (why.guard() != Guard.KNOWN_KEY) {
            return "";
        }
        String number = details.get("number");
        if (details.containsKey("obligationKind") && number != null) {
            return "/obligations/" + (Integer.parseInt(number) - 1) + "/kind";
        }
        return details.containsKey("ground")
                ? "/ground"
                : details.containsKey("kind") ? "/kind" : details.containsKey("flag") ? "/flags" : "/decidedOn";
    }

    /** As a sentence in the language of the reader. */
    public static Message message(Refusal why) {
        return Message.of(
                "decision-refused.detail", Message.of("guard." + why.guard().name()), why.article());
    }
}
