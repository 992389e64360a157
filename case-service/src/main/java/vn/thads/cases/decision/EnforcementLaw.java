package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;

/**
 * The law applied to cases (áp dụng pháp luật thi hành án): every command is answered with facts or with a refusal that names its
 * article. Knows no clock, no storage and no caller.
 *
 * <p>Left to the storage: that a number is unique in its book (NUMBER_UNIQUE), that the officer may have the case
 * (NO_CONFLICT_OF_INTEREST), and who may call. {@link #refusal} words its refusals.
 */
public final class EnforcementLaw {
    private final Rules rules;
    private final Provinces provinces;

    /**
     * The law by those rules.
     *
     * @param rules rules by day
     * @param provinces where offices lie
     */
    public EnforcementLaw(Rules rules, Provinces provinces) {
        this.rules = rules;
        this.provinces = provinces;
    }

    /** Issues the enforcement decision (T1). */
    public Outcome register(RegisterCase command) {
        throw new UnsupportedOperationException();
    }

    /** Refuses a request (T2). */
    public Outcome.OfRequest refuse(RefuseRequest command) {
        throw new UnsupportedOperationException();
    }

    /** Takes a decision, records an act, or moves money. */
    public Outcome decide(EnforcementCase enforcementCase, CaseCommand command) {
        throw new UnsupportedOperationException();
    }

    /**
     * Relives a whole past: the registration, then the commands in the order in which the office knew them: by recorded instant, then
     * legal date, then acts, decisions, money and completion minutes, each as given.
     */
    public Outcome.OfPast relive(RegisterCase registration, List<CaseCommand> commands) {
        throw new UnsupportedOperationException();
    }

    /** For each kind of decision: allowed or not on that day, on which grounds, by which article, until when, what is missing. */
    public List<PossibleDecision> possible(EnforcementCase enforcementCase, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** A refusal in the words and by the article of a day, for guards that only the storage can check. */
    public Refusal refusal(Guard guard, LocalDate on, Map<String, String> details) {
        throw new UnsupportedOperationException();
    }

    Rules rules() {
        return rules;
    }

    Provinces provinces() {
        return provinces;
    }
}
