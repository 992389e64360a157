package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thads.cases.decision.TakeDecision;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.ObligationAmount;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.party.Parties;
import vn.thads.cases.replica.Officers;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.storage.Ids;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.version.Version;

/** Takes decisions (ra quyết định) on cases. */
@ApplicationScoped
class Decisions {
    static final String REASSIGNMENT = "REASSIGNMENT";
    private final CaseRecord cases;
    private final Signatures signatures;
    private final Officers officers;
    private final Parties parties;
    private final Rules rules;

    Decisions(CaseRecord cases, Signatures signatures, Officers officers, Parties parties, Rules rules) {
        this.cases = cases;
        this.signatures = signatures;
        this.officers = officers;
        this.parties = parties;
        this.rules = rules;
    }

    /**
     * A decision just taken.
     *
     * @param view the decision
     * @param version version of the case by now
     */
    record Taken(DecisionView view, Version version) {}

    Taken take(UUID id, Version expected, DecisionRequest request) {
        var recorded = cases.record(id, expected, opened -> command(opened, request));
        if (!(recorded.fact() instanceof Decision decision)) {
            throw new IllegalStateException("a decision was ordered");
        }
        String issuer = recorded.issuer();
        String number = issuer + "/" + StatisticalYear.of(decision.on()).number() + "/" + decision.kind() + "/"
                + recorded.number();
        return new Taken(
                DecisionView.of(
                        decision,
                        number,
                        recorded.by(),
                        recorded.opened().folded().state()),
                recorded.version());
    }

    private TakeDecision command(CaseRecord.Opened opened, DecisionRequest request) {
        refuseOfficer(opened.file(), request);
        return new TakeDecision(
                Ids.next(),
                request.kind(),
                request.decidedOn(),
                request.obligations() == null ? Scope.whole() : Scope.part(request.obligations()),
                new Grounding(request.ground(), request.groundOn()),
                new Particulars(
                        request.recalls(), request.toOffice(), request.newOfficer(), amounts(request), request.until()),
                signatures.of(request.kind(), opened.file().holder(), request.decidedOn()),
                cases.recording(opened));
    }

    private static List<ObligationAmount> amounts(DecisionRequest request) {
        return request.amounts() == null
                ? List.of()
                : request.amounts().stream()
                        .map(amount -> new ObligationAmount(amount.obligation(), amount.amount()))
                        .toList();
    }

    /** Whoever gets the case must be allowed to have it, as at its registration. */
    private void refuseOfficer(CaseFile file, DecisionRequest request) {
        String officer = request.newOfficer();
        if (officer == null || !request.kind().equals(REASSIGNMENT)) {
            return;
        }
        String office = request.toOffice() == null ? file.holder() : request.toOffice();
        String article = rules.guard(Guard.NO_CONFLICT_OF_INTEREST, request.decidedOn())
                .source()
                .article();
        officers.mustBeAssignable(
                new Officers.Assignment(officer, office, request.decidedOn(), article),
                parties.tokensOfCase(file.office(), file.id()));
    }
}
