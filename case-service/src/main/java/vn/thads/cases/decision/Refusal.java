package vn.thads.cases.decision;

import java.util.List;
import java.util.Map;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Label;

/**
 * Why something may not be done (từ chối): which rule, by which article, what is missing, and what may be done instead.
 *
 * @param guard the rule, also the code of the refusal
 * @param label what the rule says
 * @param article article of the law
 * @param details what was found and what is missing, by name
 * @param possible kinds of decision that may be taken on that day; empty where that does not help
 */
public record Refusal(Guard guard, Label label, String article, Map<String, String> details, List<String> possible) {
    public Refusal {
        details = Map.copyOf(details);
        possible = List.copyOf(possible);
    }
}
