package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.decision.RegisterCase.Intake;
import vn.thads.cases.decision.RegisterCase.Limitation;
import vn.thads.cases.decision.RegisterCase.Predecessor;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Holder;
import vn.thads.cases.docket.Obligation;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;
import vn.thads.events.Standing;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.legaltime.StatisticalYear;

/** The story of one invented case, told day by day; every step must be lawful unless it asks for the refusal. */
final class Story {
    static final EnforcementLaw LAW = new EnforcementLaw(
            Rules.inForce(), (office, _) -> Optional.of(office.length() == 3 ? "72" : office.substring(0, 2)));
    static final UUID DEBTOR = new UUID(7, 1);
    static final UUID CREDITOR = new UUID(7, 2);

    private final List<Obligation> obligations = new ArrayList<>();
    private Initiation initiation = Initiation.EX_OFFICIO;
    private Origin origin = Origin.NEW;
    private String judgmentKind = "CIVIL";
    private LocalDate receivedOn = LocalDate.MIN;
    private @Nullable Limitation limitation;
    private @Nullable Predecessor predecessor;
    private @Nullable EnforcementCase current;
    private @Nullable CaseEvent lastEvent;
    private int facts;

    static Story exOfficio() {
        return new Story();
    }

    static Story onRequest() {
        Story story = new Story();
        story.initiation = Initiation.ON_REQUEST;
        return story;
    }

    /** A case of 1,000,000 đồng of court fees, decided on a day. */
    static Story decided(String on) {
        return exOfficio().owing("MONEY_FEE", 1_000_000).decidedOn(on);
    }

    /** The same on request. */
    static Story requested(String on) {
        return onRequest().owing("MONEY_CIVIL", 1_000_000).decidedOn(on);
    }

    /** Decided, notified the same day, the voluntary term long over, means found: being enforced from {@code verified} on. */
    static Story enforced(String decided, String verified) {
        return decided(decided).notice(decided).verification(verified, VerificationResult.MEANS_FOUND);
    }

    Story owing(String kind, long amount) {
        obligations.add(new Obligation(obligations.size() + 1, kind, amount, List.of(DEBTOR), List.of(CREDITOR)));
        return this;
    }

    Story returning(String kind, long amount) {
        obligations.add(new Obligation(obligations.size() + 1, kind, amount, List.of(), List.of(CREDITOR)));
        return this;
    }

    Story from(Origin origin) {
        this.origin = origin;
        return this;
    }

    Story after(CaseState state) {
        predecessor = new Predecessor(new UUID(9, 9), state);
        return this;
    }

    Story judgment(String kind) {
        judgmentKind = kind;
        return this;
    }

    Story receivedOn(String day) {
        receivedOn = day(day);
        return this;
    }

    Story limitedFrom(String day, boolean accepted) {
        limitation = new Limitation(day(day), accepted);
        return this;
    }

    RegisterCase registration(String on) {
        LocalDate decidedOn = day(on);
        CaseReference reference = new CaseReference(
                "709", initiation.name(), StatisticalYear.of(decidedOn).number(), 102);
        return new RegisterCase(
                new UUID(1, 1),
                new UUID(1, 2),
                reference,
                new Holder("709", "709-1"),
                new Intake(
                        initiation,
                        origin,
                        judgmentKind,
                        List.of(),
                        receivedOn.equals(LocalDate.MIN) ? decidedOn : receivedOn,
                        decidedOn,
                        limitation,
                        predecessor),
                obligations,
                new SignedBy.Known("HEAD", decidedOn.minusYears(1), null),
                recorded(decidedOn));
    }

    Story decidedOn(String on) {
        return take(LAW.register(registration(on)));
    }

    Refusal refusedOn(String on) {
        return refusal(LAW.register(registration(on)));
    }

    TakeDecision decision(String kind, String on, Grounding grounding, Particulars particulars, Scope scope) {
        LocalDate day = day(on);
        String signer = Rules.inForce()
                .decisionKind(kind, day)
                .map(known -> known.signer())
                .orElse("HEAD");
        String role = signer.equals("ISSUER_OR_SUPERIOR") ? "HEAD" : signer;
        return new TakeDecision(
                next(),
                kind,
                day,
                scope,
                grounding,
                particulars,
                new SignedBy.Known(role, day.minusYears(1), null),
                recorded(day));
    }

    Story take(String kind, String on, String ground, String groundOn) {
        return take(kind, on, ground, groundOn, Particulars.none());
    }

    Story take(String kind, String on, String ground, String groundOn, Particulars particulars) {
        return take(LAW.decide(
                now(), decision(kind, on, new Grounding(ground, day(groundOn)), particulars, Scope.whole())));
    }

    Story takePart(String kind, String on, String ground, String groundOn, int... numbers) {
        List<Integer> part = java.util.Arrays.stream(numbers).boxed().toList();
        return take(LAW.decide(
                now(), decision(kind, on, new Grounding(ground, day(groundOn)), Particulars.none(), Scope.part(part))));
    }

    Story take(String kind, String on) {
        return take(kind, on, Particulars.none());
    }

    Story take(String kind, String on, Particulars particulars) {
        return take(LAW.decide(now(), decision(kind, on, Grounding.none(), particulars, Scope.whole())));
    }

    Story resume(String on, String groundOn) {
        return takeDated("RESUMPTION", on, groundOn);
    }

    /** A decision that rests on a day and names no ground. */
    Story takeDated(String kind, String on, String groundOn) {
        return takeDated(kind, on, groundOn, Particulars.none());
    }

    Story takeDated(String kind, String on, String groundOn, Particulars particulars) {
        return take(
                LAW.decide(now(), decision(kind, on, new Grounding(null, day(groundOn)), particulars, Scope.whole())));
    }

    Refusal refusedDated(String kind, String on, String groundOn, Particulars particulars) {
        return refusal(
                LAW.decide(now(), decision(kind, on, new Grounding(null, day(groundOn)), particulars, Scope.whole())));
    }

    Refusal refused(String kind, String on, String ground, String groundOn) {
        return refused(kind, on, ground, groundOn, Particulars.none());
    }

    Refusal refused(String kind, String on, String ground, String groundOn, Particulars particulars) {
        return refusal(LAW.decide(
                now(), decision(kind, on, new Grounding(ground, day(groundOn)), particulars, Scope.whole())));
    }

    Refusal refused(String kind, String on) {
        return refused(kind, on, Particulars.none());
    }

    Refusal refused(String kind, String on, Particulars particulars) {
        return refusal(LAW.decide(now(), decision(kind, on, Grounding.none(), particulars, Scope.whole())));
    }

    Refusal refused(CaseCommand command) {
        return refusal(LAW.decide(now(), command));
    }

    RecordAct act(ActKind kind, String on) {
        return new RecordAct(next(), kind, day(on), null, null, recorded(day(on)));
    }

    Story notice(String on) {
        return take(LAW.decide(now(), act(ActKind.NOTICE, on)));
    }

    Story does(ActKind kind, String on) {
        return take(LAW.decide(now(), act(kind, on)));
    }

    RecordAct verified(String on, VerificationResult result, @Nullable LocalDate prisonUntil) {
        return new RecordAct(
                next(), ActKind.VERIFICATION, day(on), new Act.Finding(result, prisonUntil), null, recorded(day(on)));
    }

    Story verification(String on, VerificationResult result) {
        return take(LAW.decide(now(), verified(on, result, null)));
    }

    Story verification(String on, VerificationResult result, String prisonUntil) {
        return take(LAW.decide(now(), verified(on, result, day(prisonUntil))));
    }

    Story withdraws(UUID act, String on) {
        return take(LAW.decide(
                now(),
                new RecordAct(
                        next(),
                        ActKind.WITHDRAWAL,
                        day(on),
                        null,
                        new Act.Withdrawal(act, "ghi nhầm"),
                        recorded(day(on)))));
    }

    MoveMoney money(MovementKind kind, int obligation, long amount, String on, @Nullable UUID reverses) {
        return new MoveMoney(next(), kind, obligation, amount, day(on), reverses, recorded(day(on)));
    }

    Story pays(MovementKind kind, long amount, String on) {
        return pays(kind, 1, amount, on);
    }

    Story pays(MovementKind kind, int obligation, long amount, String on) {
        return take(LAW.decide(now(), money(kind, obligation, amount, on, null)));
    }

    Story take(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(EnforcementCase next, CaseEvent event) -> {
                current = next;
                lastEvent = event;
            }
            case Outcome.Refused(Refusal why) -> throw new AssertionError("refused: " + why);
        }
        return this;
    }

    EnforcementCase now() {
        EnforcementCase known = current;
        assertThat(known).as("the case is registered first").isNotNull();
        return java.util.Objects.requireNonNull(known);
    }

    CaseEvent event() {
        return java.util.Objects.requireNonNull(lastEvent);
    }

    /** Id of the latest fact. */
    UUID lastFact() {
        return now().history().getLast().id();
    }

    CaseState on(String day) {
        return now().standingOn(day(day)).map(Standing::state).orElseThrow();
    }

    CaseState state() {
        return now().state();
    }

    ObligationMoney money(int obligation, String day) {
        return now().positionOn(day(day)).money(obligation);
    }

    private UUID next() {
        return new UUID(2, ++facts);
    }

    static Refusal refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(EnforcementCase next, CaseEvent _) ->
                throw new AssertionError("accepted, leading to " + next.state());
            case Outcome.Refused(Refusal why) -> why;
        };
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Known on its own day; back-dating is allowed in these stories unless a test says otherwise. */
    static Recording recorded(LocalDate on) {
        Instant noon = LegalTimeZone.startOf(on).plusSeconds(43_200);
        return new Recording(noon, true);
    }
}
