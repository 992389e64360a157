package vn.thads.cases.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Admission;
import vn.thads.cases.docket.Holder;
import vn.thads.cases.docket.Obligation;
import vn.thads.cases.docket.Registration;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;

/** The file of a case (hồ sơ thi hành án): what never changes, and the latest value of the fold over its history. */
@Entity
@Table(name = "enforcement_case")
public class CaseFile {
    @Id
    private UUID id;

    private String office;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "title_id")
    private UUID titleId;

    private String book;
    private int year;
    private int number;

    @Enumerated(EnumType.STRING)
    private Initiation initiation;

    @Column(name = "judgment_kind")
    private String judgmentKind;

    private String[] flags;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "origin_case")
    private @Nullable UUID originCase;

    @Column(name = "requested_on")
    private @Nullable LocalDate requestedOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "issue_due_on")
    private LocalDate issueDueOn;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "first_officer")
    private String firstOfficer;

    private String holder;
    private String officer;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "state_since")
    private LocalDate stateSince;

    @Column(name = "voluntary_until")
    private @Nullable LocalDate voluntaryUntil;

    @SuppressWarnings("UnusedVariable") // read by the lists, in SQL
    private long owed;

    @SuppressWarnings("UnusedVariable")
    private long settled;

    @SuppressWarnings("UnusedVariable")
    private long reduced;

    @Column(name = "fact_count")
    private int factCount;

    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "access_code_hash")
    private byte @Nullable [] accessCodeHash;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields after construction
    protected CaseFile() {}

    /**
     * A new file.
     *
     * @param registration the enforcement decision
     * @param papers what the fold does not need
     * @param now how it stands
     */
    CaseFile(Registration registration, Papers papers, Latest now) {
        Admission admission = registration.admission();
        this.id = registration.caseId();
        this.decisionId = registration.decisionId();
        this.office = registration.reference().office();
        this.book = registration.reference().book();
        this.year = registration.reference().year();
        this.number = registration.reference().number();
        this.initiation = admission.initiation();
        this.judgmentKind = admission.judgmentKind();
        this.flags = admission.flags().toArray(String[]::new);
        this.origin = admission.origin();
        this.firstOfficer = registration.holder().officer();
        this.receivedOn = admission.receivedOn();
        this.issueDueOn = admission.issueDueOn();
        this.decidedOn = admission.decidedOn();
        this.recordedAt = registration.recordedAt();
        this.titleId = papers.titleId();
        this.originCase = papers.originCase();
        this.requestedOn = papers.requestedOn();
        this.accessCodeHash = papers.accessCodeHash();
        this.version = 1;
        stands(now, registration.recordedAt());
    }

    /**
     * What lies in the file beside the enforcement decision.
     *
     * @param titleId the judgment
     * @param originCase the case that it follows, or null
     * @param requestedOn day of the request, or null
     * @param accessCodeHash by which the code of the public look-up is checked; null for an imported case
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares papers
    public record Papers(
            UUID titleId,
            @Nullable UUID originCase,
            @Nullable LocalDate requestedOn,
            byte @Nullable [] accessCodeHash) {}

    /** One fact more; the case stands so now. */
    void record(Latest now, Instant at) {
        factCount++;
        version++;
        stands(now, at);
    }

    private void stands(Latest now, Instant at) {
        this.holder = now.standing().office();
        this.officer = now.standing().officer();
        this.state = now.standing().state();
        this.stateSince = now.since();
        this.voluntaryUntil = now.voluntaryUntil();
        this.owed = now.owed();
        this.settled = now.settled();
        this.reduced = now.reduced();
        this.changedAt = at;
    }

    /** The case. */
    public UUID id() {
        return id;
    }

    /** Office that numbers it, part of the key of everything below. */
    public String office() {
        return office;
    }

    /** Office that holds it. */
    public String holder() {
        return holder;
    }

    /** Officer who holds it. */
    public String officer() {
        return officer;
    }

    /** Its latest state. */
    CaseState state() {
        return state;
    }

    /** Its version, from 1. */
    public long version() {
        return version;
    }

    /** Facts of its history by now. */
    int factCount() {
        return factCount;
    }

    /** When the office knew its latest fact. */
    Instant changedAt() {
        return changedAt;
    }

    /** When the office knew of the case. */
    Instant recordedAt() {
        return recordedAt;
    }

    /** The judgment. */
    UUID titleId() {
        return titleId;
    }

    /** Day of the request, or null. */
    @Nullable
    LocalDate requestedOn() {
        return requestedOn;
    }

    /** Number of its enforcement decision. */
    CaseReference reference() {
        return new CaseReference(office, book, year, number);
    }

    /** The registration, as the fold needs it. */
    Registration registration(List<Obligation> obligations) {
        Holder first = new Holder(office, firstOfficer);
        Admission admission =
                new Admission(initiation, origin, judgmentKind, List.of(flags), receivedOn, issueDueOn, decidedOn);
        return new Registration(id, decisionId, reference(), first, admission, obligations, recordedAt);
    }
}
