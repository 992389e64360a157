package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.UUID;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;

/**
 * Take a decision (ra quyết định).
 *
 * @param id the decision
 * @param kind a key of decision-kinds
 * @param on day of the decision
 * @param scope whole case or part
 * @param grounding what it rests on
 * @param particulars what it says beyond that
 * @param signedBy who signed it
 * @param recording when the office knew it
 */
public record TakeDecision(
        UUID id,
        String kind,
        LocalDate on,
        Scope scope,
        Grounding grounding,
        Particulars particulars,
        SignedBy signedBy,
        Recording recording)
        implements CaseCommand {}
