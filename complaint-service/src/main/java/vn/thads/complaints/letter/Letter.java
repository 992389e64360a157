package vn.thads.complaints.letter;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.book.Matter;
import vn.thads.complaints.book.Ruling;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.complaints.rules.FilingGround;
import vn.thads.complaints.rules.LetterRules;
import vn.thads.events.ComplaintEvent;

/** A letter (đơn): decides from its own state and the rules of the day. */
@Entity
@Table(name = "letter")
// Hibernate fills what it makes by the constructor without arguments; some of it is read by plain SQL alone
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Letter implements Matter {
    static final String RULE = "CLASSIFY";

    @Id
    private UUID id;

    private @Nullable String externalId;
    private String office;
    private int year;
    private int number;

    @Enumerated(EnumType.STRING)
    private LetterChannel channel;

    private @Nullable UUID caseId;
    private @Nullable String caseOffice;
    private @Nullable String caseBook;
    private @Nullable Integer caseYear;
    private @Nullable Integer caseNumber;

    @Convert(converter = SealedText.class)
    private LetterText text;

    private String[] senderTokens;
    private long[] sketch;
    private int signatories;
    private int representatives;
    private LocalDate receivedOn;
    private @Nullable LocalDate askedOn;
    private LocalDate countedFrom;
    private LocalDate classifyDueOn;
    private @Nullable LocalDate dealtWithOn;

    @Enumerated(EnumType.STRING)
    private @Nullable LetterEnding ended;

    @Enumerated(EnumType.STRING)
    private @Nullable FilingGround ground;

    private @Nullable String forwardedTo;
    private @Nullable UUID linkedTo;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private long version;

    Letter() {}

    /** As it comes in, under its number in the book. */
    Letter(UUID id, int number, NewLetter letter, @Nullable UUID caseId, DueDay due, KeyedHash hash) {
        this.id = id;
        this.externalId = letter.externalId();
        this.office = letter.office();
        this.year = letter.receivedOn().getYear();
        this.number = number;
        this.channel = letter.channel();
        this.caseId = caseId;
        CaseReference about = letter.about();
        if (about != null) {
            this.caseOffice = about.office();
            this.caseBook = about.book();
            this.caseYear = about.year();
            this.caseNumber = about.number();
        }
        this.receivedOn = letter.receivedOn();
        this.countedFrom = letter.receivedOn();
        this.classifyDueOn = due.day();
        this.state = LetterState.RECEIVED;
        this.version = 1;
        write(letter.text(), letter.signatories(), hash);
    }

    private void write(LetterText written, int signed, KeyedHash hash) {
        text = written;
        senderTokens = written.senders().stream()
                .flatMap(sender -> Optional.ofNullable(sender.name()).stream())
                .map(hash::ofName)
                .distinct()
                .toArray(String[]::new);
        sketch = Sketch.of(written.content(), hash::ofWords);
        signatories = signed;
        representatives =
                (int) written.senders().stream().filter(Sender::represents).count();
    }

    ComplaintEvent registered() {
        return new ComplaintEvent.LetterRegistered(id, office, channel.name(), signatories, receivedOn, classifyDueOn);
    }

    /** Asks the sender to add what is missing (yêu cầu bổ sung): once. */
    Ruling ask(LocalDate on) {
        if (state != LetterState.RECEIVED || askedOn != null) {
            return Ruling.refused("letter-refused.asked", state.name());
        }
        if (on.isBefore(receivedOn)) {
            return Ruling.refused("letter-refused.before", receivedOn);
        }
        askedOn = on;
        state = LetterState.SUPPLEMENT_ASKED;
        return dealt("SUPPLEMENT_ASKED", List.of(), on);
    }

    /** Takes what the sender added; the term to classify begins anew. */
    Ruling supplement(LocalDate on, LetterText written, int signed, DueDay due, KeyedHash hash) {
        LocalDate asked = askedOn;
        if (state != LetterState.SUPPLEMENT_ASKED || asked == null) {
            return Ruling.refused("letter-refused.not-asked", state.name());
        }
        if (on.isBefore(asked)) {
            return Ruling.refused("letter-refused.before", asked);
        }
        write(written, signed, hash);
        countedFrom = on;
        classifyDueOn = due.day();
        state = LetterState.RECEIVED;
        return dealt("SUPPLEMENTED", List.of(), on);
    }

    /** Why it may not be classified on a day; empty if it may. */
    Optional<Ruling.Refused> whyNotClassified(LocalDate on, boolean isPersonal, LetterRules rules) {
        if (state != LetterState.RECEIVED) {
            return Optional.of(Ruling.refused("letter-refused.not-received", state.name()));
        }
        if (on.isBefore(countedFrom)) {
            return Optional.of(Ruling.refused("letter-refused.before", countedFrom));
        }
        if (isPersonal && senderTokens.length == 0) {
            return Optional.of(new Ruling.Refused(
                    Ruling.refused("letter-refused.anonymous").why(), rules.article(FilingGround.ANONYMOUS, on)));
        }
        return rules.representatives(signatories, on)
                .filter(rule -> !rule.allow(representatives))
                .map(rule -> new Ruling.Refused(
                        Ruling.refused("letter-refused.representatives", signatories, rule.atMost(), representatives)
                                .why(),
                        rule.article()));
    }

    /** Classified (phân loại), once the matters that it opened are there. */
    ComplaintEvent classified(LocalDate on, List<UUID> matters) {
        state = LetterState.CLASSIFIED;
        dealtWithOn = on;
        return dealt("CLASSIFIED", matters, on).event();
    }

    /** Ends it without a matter; what is given beside goes with how it ends. */
    Ruling end(LocalDate on, LetterEnd end) {
        if (state != LetterState.RECEIVED && state != LetterState.SUPPLEMENT_ASKED) {
            return Ruling.refused("letter-refused.not-received", state.name());
        }
        LocalDate earliest = askedOn == null || askedOn.isBefore(countedFrom) ? countedFrom : askedOn;
        if (on.isBefore(earliest)) {
            return Ruling.refused("letter-refused.before", earliest);
        }
        ended = end.how();
        ground = end.ground();
        forwardedTo = end.forwardedTo();
        linkedTo = end.earlier();
        state = LetterState.ENDED;
        dealtWithOn = on;
        return dealt(end.how().name(), List.of(), on);
    }

    private Ruling.Done dealt(String how, List<UUID> matters, LocalDate on) {
        version++;
        return new Ruling.Done(new ComplaintEvent.LetterDealtWith(id, how, matters, on, classifyDueOn));
    }

    @Override
    public Optional<Running> running(ComplaintTerms terms) {
        return state == LetterState.RECEIVED
                ? Optional.of(new Running(
                        id,
                        MatterKind.LETTER,
                        office,
                        null,
                        ClockStep.CLASSIFY,
                        RULE,
                        countedFrom,
                        terms.due(RULE, countedFrom).day()))
                : Optional.empty();
    }

    @Override
    public String type() {
        return "letter";
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String office() {
        return office;
    }

    @Override
    public long version() {
        return version;
    }

    LetterText text() {
        return text;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    boolean isLinked() {
        return ended == LetterEnding.LINKED;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    @Nullable
    CaseReference about() {
        return caseOffice == null || caseBook == null || caseYear == null || caseNumber == null
                ? null
                : new CaseReference(caseOffice, caseBook, caseYear, caseNumber);
    }

    /** By what it is found again. */
    LetterSql.Likeness likeness() {
        return new LetterSql.Likeness(
                id, List.of(senderTokens), Arrays.stream(sketch).boxed().toList(), caseId, receivedOn);
    }
}
