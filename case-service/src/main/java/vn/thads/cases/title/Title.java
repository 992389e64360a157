package vn.thads.cases.title;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.text.TextKey;

/** A judgment or decision to enforce (bản án, quyết định), as the office received it. */
@Entity
@Table(name = "title")
public class Title {
    @Id
    private UUID id;

    private String office;
    private String number;

    @Column(name = "number_key")
    private String numberKey;

    private String court;

    @Column(name = "judgment_kind")
    private String judgmentKind;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "sent_by")
    private @Nullable String sentBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields after construction
    protected Title() {}

    Title(UUID id, TitleContent content, @Nullable String sentBy, Instant recordedAt) {
        this.id = id;
        this.office = content.office();
        this.number = TextKey.nfc(content.number());
        this.numberKey = content.numberKey();
        this.court = content.court();
        this.judgmentKind = content.judgmentKind();
        this.issuedOn = content.issuedOn();
        this.effectiveOn = content.effectiveOn();
        this.receivedOn = content.receivedOn();
        this.sentBy = sentBy;
        this.recordedAt = recordedAt;
        this.version = 1;
    }

    /** The title's id. */
    public UUID id() {
        return id;
    }

    /** What it says. */
    public TitleContent content() {
        return new TitleContent(office, number, court, judgmentKind, issuedOn, effectiveOn, receivedOn);
    }

    /** Its version, from 1. */
    public long version() {
        return version;
    }
}
