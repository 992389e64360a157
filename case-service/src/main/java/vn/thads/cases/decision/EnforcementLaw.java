package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.rules.Ground;
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
    private static final String REFUSAL = "REFUSAL";

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
        return new Registering(rules, command).outcome();
    }

    /** Refuses a request (T2). */
    public Outcome.OfRequest refuse(RefuseRequest command) {
        return refusing(command);
    }

    /** Takes a decision, records an act, or moves money. */
    public Outcome decide(EnforcementCase enforcementCase, CaseCommand command) {
        return switch (command) {
            case TakeDecision decision -> new Deciding(rules, provinces, enforcementCase, decision).outcome();
            case RecordAct act -> new Acting(rules, enforcementCase, act).outcome();
            case MoveMoney money -> new Paying(rules, enforcementCase, money).outcome();
        };
    }

    /**
     * Relives a whole past: the registration, then the commands in the order in which the office knew them: by recorded instant, then
     * legal date, then acts, decisions, money and completion minutes, each as given.
     */
    public Outcome.OfPast relive(RegisterCase registration, List<CaseCommand> commands) {
        return new Reliving(this, registration, List.copyOf(commands)).outcome();
    }

    /** For each kind of decision: allowed or not on that day, on which grounds, by which article, until when, what is missing. */
    public List<PossibleDecision> possible(EnforcementCase enforcementCase, LocalDate on) {
        return new Possibilities(rules, provinces, enforcementCase, on).decisions();
    }

    /** A refusal in the words and by the article of a day, for guards that only the storage can check. */
    public Refusal refusal(Guard guard, LocalDate on, Map<String, String> details) {
        return Question.refusal(rules, guard, on, details);
    }

    private Outcome.OfRequest refusing(RefuseRequest command) {
        LocalDate on = command.on();
        Optional<Refusal> refusal = Dates.known(rules, on, command.recording())
                .or(() -> refusalGround(command))
                .or(() -> Signing.check(rules, REFUSAL, command.signedBy(), on));
        return refusal.<Outcome.OfRequest>map(Outcome.OfRequest.Denied::new).orElseGet(() -> granted(command));
    }

    private Outcome.OfRequest granted(RefuseRequest command) {
        String article = rules.ground(REFUSAL, command.ground(), command.on())
                .map(ground -> ground.source().article())
                .orElse("");
        return new Outcome.OfRequest.Granted(
                Terms.lastDay("REFUSE_REQUEST", command.receivedOn(), command.on()), article);
    }

    private Optional<Refusal> refusalGround(RefuseRequest command) {
        LocalDate on = command.on();
        if (rules.ground(REFUSAL, command.ground(), on).isEmpty()) {
            List<String> possible =
                    rules.grounds(REFUSAL, on).stream().map(Ground::key).toList();
            return Optional.of(refusal(
                    Guard.GROUND_REFUSAL,
                    on,
                    Map.of("ground", command.ground(), "possible", String.join(", ", possible))));
        }
        return command.receivedOn().isAfter(on)
                ? Optional.of(refusal(
                        Guard.DATE_NOT_BEFORE_GROUND,
                        on,
                        Map.of("receivedOn", command.receivedOn().toString(), "decidedOn", on.toString())))
                : Optional.empty();
    }
}
