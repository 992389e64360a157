package vn.thads.cases.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Decision;
import vn.thads.events.CaseState;

/**
 * A decision (quyết định) as answered.
 *
 * @param id the decision
 * @param number its number in the book of its kind, such as {@code 709/2017/NOT_YET_ENFORCEABLE/12}
 * @param kind its kind
 * @param decidedOn its day
 * @param ground its ground
 * @param groundOn day on which the ground arose
 * @param wholeCase whether it concerns the whole case
 * @param obligations numbers of the obligations that it concerns; empty for the whole case
 * @param recalls the decision that it recalls, annuls or amends
 * @param law what the law made of it
 * @param recordedAt when the office knew it
 * @param signedBy who took it: the subject of a token
 * @param stateAfter state of the case after it, in the answer to the decision itself
 */
@Schema(name = "Decision", description = "A decision as taken (quyết định)")
public record DecisionView(
        UUID id,
        String number,
        String kind,
        LocalDate decidedOn,
        @Nullable String ground,
        @Nullable LocalDate groundOn,
        boolean wholeCase,
        List<Integer> obligations,
        @Nullable UUID recalls,
        LawView law,
        Instant recordedAt,
        String signedBy,
        @Nullable CaseState stateAfter) {
    public DecisionView {
        obligations = List.copyOf(obligations);
    }

    /**
     * What the law made of a decision.
     *
     * @param article article that it rests on
     * @param transition transition that it made
     * @param dueOn last day on which it could be taken in time
     */
    @Schema(name = "DecisionLaw", description = "Article, transition and last day of a decision (căn cứ pháp luật)")
    public record LawView(
            String article,
            @Nullable String transition,
            @Nullable LocalDate dueOn) {}

    static DecisionView of(Decision decision, String number, String signedBy, CaseState stateAfter) {
        return new DecisionView(
                decision.id(),
                number,
                decision.kind(),
                decision.on(),
                decision.grounding().ground(),
                decision.grounding().groundOn(),
                decision.scope().wholeCase(),
                decision.scope().obligations(),
                decision.particulars().recalls(),
                new LawView(
                        decision.basis().article(),
                        decision.basis().transition(),
                        decision.basis().dueOn()),
                decision.recordedAt(),
                signedBy,
                stateAfter);
    }
}
