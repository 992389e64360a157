package vn.thads.reporting.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.ComplaintEvent;
import vn.thads.events.ComplaintEvent.ComplaintAccepted;
import vn.thads.events.ComplaintEvent.ComplaintAdvanced;
import vn.thads.events.ComplaintEvent.ComplaintDecided;
import vn.thads.events.ComplaintEvent.ComplaintEnded;
import vn.thads.events.ComplaintEvent.ComplaintRegistered;
import vn.thads.events.ComplaintEvent.LetterDealtWith;
import vn.thads.events.ComplaintEvent.LetterRegistered;
import vn.thads.events.ComplaintEvent.PetitionAnswered;
import vn.thads.events.ComplaintEvent.PetitionRegistered;
import vn.thads.events.ComplaintEvent.ProtestAdvanced;
import vn.thads.events.ComplaintEvent.ProtestRegistered;
import vn.thads.events.ComplaintEvent.ReceptionDue;
import vn.thads.events.ComplaintEvent.ReceptionHeld;
import vn.thads.platform.event.ReceivedEvent;

/** Writes what was told of complaints and receptions, in batches. */
final class ComplaintFacts implements AutoCloseable {
    private static final String COMPLAINT = """
            insert into complaint_fact
                (complaint_id, sequence, what, on_day, due_on, outcome, recorded_at, kind, office, officer, case_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String RECEPTION = """
            insert into reception_fact (reception_id, what, office, on_day, by_head, recorded_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final PreparedStatement complaint;
    private final PreparedStatement reception;

    ComplaintFacts(Connection connection) throws SQLException {
        this.complaint = connection.prepareStatement(COMPLAINT);
        this.reception = connection.prepareStatement(RECEPTION);
    }

    /** What a fact says beyond its aggregate. */
    private record Told(
            String what,
            LocalDate on,
            @Nullable LocalDate dueOn,
            @Nullable String outcome) {}

    void add(ComplaintEvent event, ReceivedEvent received) throws SQLException {
        switch (event) {
            case ComplaintRegistered it -> {
                complaint.setString(8, it.kind().name());
                complaint.setString(9, it.office());
                complaint.setString(10, it.officer());
                complaint.setObject(11, it.caseId());
                add(it.complaintId(), received, new Told("REGISTERED", it.receivedOn(), it.acceptDueOn(), null));
            }
            case ComplaintAccepted it ->
                later(it.complaintId(), received, new Told("ACCEPTED", it.acceptedOn(), it.dueOn(), null));
            case ComplaintDecided it ->
                later(
                        it.complaintId(),
                        received,
                        new Told(
                                "DECIDED",
                                it.decidedOn(),
                                it.dueOn(),
                                it.verdict().name()));
            case ComplaintEnded it ->
                later(it.complaintId(), received, new Told("ENDED", it.endedOn(), null, it.how()));
            case ReceptionDue it -> reception(it.receptionId(), "DUE", it.office(), it.dueOn(), false, received);
            case ReceptionHeld it ->
                reception(it.receptionId(), "HELD", it.office(), it.heldOn(), it.byHead(), received);
            // no figure asks for them yet; a complaint that comes of a letter is told as one
            case ComplaintAdvanced it -> {}
            case LetterRegistered it -> {}
            case LetterDealtWith it -> {}
            case PetitionRegistered it -> {}
            case PetitionAnswered it -> {}
            case ProtestRegistered it -> {}
            case ProtestAdvanced it -> {}
        }
    }

    private void later(UUID id, ReceivedEvent received, Told told) throws SQLException {
        complaint.setString(8, null);
        complaint.setString(9, null);
        complaint.setString(10, null);
        complaint.setObject(11, null);
        add(id, received, told);
    }

    private void add(UUID id, ReceivedEvent received, Told told) throws SQLException {
        complaint.setObject(1, id);
        complaint.setLong(2, received.sequence());
        complaint.setString(3, told.what());
        complaint.setObject(4, told.on());
        complaint.setObject(5, told.dueOn());
        complaint.setString(6, told.outcome());
        complaint.setObject(7, received.recordedAt().atOffset(ZoneOffset.UTC));
        complaint.addBatch();
    }

    private void reception(UUID id, String what, String office, LocalDate on, boolean byHead, ReceivedEvent received)
            throws SQLException {
        reception.setObject(1, id);
        reception.setString(2, what);
        reception.setString(3, office);
        reception.setObject(4, on);
        reception.setBoolean(5, byHead);
        reception.setObject(6, received.recordedAt().atOffset(ZoneOffset.UTC));
        reception.addBatch();
    }

    void write() throws SQLException {
        complaint.executeBatch();
        reception.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        complaint.close();
        reception.close();
    }
}
