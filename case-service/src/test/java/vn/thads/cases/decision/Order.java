package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.events.CaseState;

/**
 * A decision of one row of the state machine, with everything that its guards ask for.
 *
 * @param row row of transitions.csv
 * @param kind one of its kinds of decision
 * @param ground its ground; null for none
 */
record Order(RuleRow row, String kind, @Nullable String ground) {
    private static final String ENTRUSTMENT = "ENTRUSTMENT";

    /** The row on its first ordinary ground. */
    static Order of(RuleRow row, String kind, LocalDate on) {
        return new Order(row, kind, firstGround(row, kind, on));
    }

    private static @Nullable String firstGround(RuleRow row, String kind, LocalDate on) {
        if (!row.text("only_ground").isEmpty()) {
            return row.text("only_ground");
        }
        boolean demanded = row.list("guards").stream()
                .anyMatch(guard -> guard.equals("RECALL_GROUND")
                        || (guard.startsWith("GROUND_") && !guard.equals("GROUND_ENDED")));
        Set<String> selecting = RuleRow.transitions().stream()
                .map(other -> other.text("only_ground"))
                .collect(Collectors.toSet());
        return !demanded
                ? null
                : RuleRow.grounds().stream()
                        .filter(ground -> ground.text("decision_kind").equals(kind) && ground.covers(on))
                        .map(ground -> ground.text("ground"))
                        .filter(ground -> !selecting.contains(ground) && !ground.equals(ENTRUSTMENT))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no ground for " + kind + " on " + on));
    }

    /** A case in that state on that day, with the acts that the guards of the row ask for. */
    Story story(CaseState from, LocalDate on) {
        boolean onRequest = from == CaseState.RETURNED
                || row.list("guards").stream().anyMatch(guard -> guard.contains("ON_REQUEST_ONLY"))
                || has("RETURN_2_YEARS_ON_REQUEST");
        Story story = new Situation(from, on, onRequest).story();
        if (has("NEW_INFORMATION") && row.list("from_states").contains(from.name())) {
            story.does(ActKind.NEW_INFORMATION, on.toString())
                    .verification(on.toString(), VerificationResult.MEANS_FOUND);
        }
        return has("RECALLS_OTHER_DECISION") ? story.take("FEE", on.toString()) : story;
    }

    /** The decision, on that day, on a ground of that day. */
    TakeDecision on(Story story, LocalDate on, LocalDate groundOn) {
        return story.decision(
                kind, on.toString(), new Grounding(ground, groundOn), particulars(story, on), Scope.whole());
    }

    private Particulars particulars(Story story, LocalDate on) {
        Particulars particulars = Particulars.none();
        if (has("ASSETS_ELSEWHERE")) {
            return particulars.to("79");
        }
        if (has("PROVINCE_TAKES_UP")) {
            return particulars.to("72-00");
        }
        if (has("POSTPONEMENT_ONCE_MAX_3_MONTHS")) {
            return particulars.until(on.plusMonths(1));
        }
        if (has("RECALLS_ENFORCEMENT_DECISION")) {
            return particulars.recalling(story.now().registration().decisionId());
        }
        return has("RECALL_GROUND") ? particulars.recalling(lastDecision(story).id()) : particulars;
    }

    private static CaseFact lastDecision(Story story) {
        List<CaseFact> decisions = story.now().history().stream()
                .filter(fact -> fact instanceof Decision)
                .toList();
        return decisions.getLast();
    }

    private boolean has(String guard) {
        return row.list("guards").contains(guard);
    }
}
