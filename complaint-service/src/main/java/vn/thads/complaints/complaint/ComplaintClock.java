package vn.thads.complaints.complaint;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.complaints.rules.ComplaintTerms.Matter;
import vn.thads.complaints.rules.Stretch;
import vn.thads.events.ComplaintEvent;

/** Which clock runs on a complaint as it stands: one at a time, none where nothing is to be done by a term. */
final class ComplaintClock {
    private ComplaintClock() {}

    static Optional<Running> of(ComplaintView complaint, ComplaintTerms terms) {
        Matter matter = matter(complaint);
        return switch (complaint.state()) {
            case RECEIVED ->
                Optional.of(running(
                        complaint,
                        ClockStep.ACCEPT,
                        terms.acceptDue(matter, complaint.receivedOn()),
                        complaint.receivedOn()));
            case ACCEPTED -> Optional.of(settling(complaint, terms));
            case DECIDED -> afterwards(complaint, matter, terms);
            case SUSPENDED, IMPLEMENTED, UNDER_REVIEW, ENDED -> Optional.empty();
        };
    }

    /** Whether its decision is published: a second one, and the conclusion on a denunciation. */
    static boolean isPublished(ComplaintEvent.Kind kind, int instance) {
        return instance == 2 || kind == ComplaintEvent.Kind.DENUNCIATION;
    }

    private static Running settling(ComplaintView complaint, ComplaintTerms terms) {
        SettlingView settling = Objects.requireNonNull(complaint.settling());
        Stretch stretch = new Stretch(
                Objects.requireNonNull(settling.rule()),
                Objects.requireNonNull(settling.countedFrom()),
                Objects.requireNonNull(settling.days()));
        boolean isWhole = stretch.days()
                == terms.rule(stretch.rule(), stretch.from()).term().amount();
        return new Running(
                complaint.id(),
                MatterKind.valueOf(complaint.kind().name()),
                complaint.office(),
                complaint.officer(),
                ClockStep.SETTLE,
                stretch.rule(),
                stretch.from(),
                Objects.requireNonNull(complaint.dueOn()),
                isWhole ? null : stretch.days());
    }

    private static Optional<Running> afterwards(ComplaintView complaint, Matter matter, ComplaintTerms terms) {
        AftermathView aftermath = complaint.aftermath();
        LocalDate decided = complaint.decidedOn();
        if (aftermath == null || decided == null || aftermath.sendDueOn() == null) {
            return Optional.empty();
        }
        if (aftermath.sentOn() == null) {
            return Optional.of(running(complaint, ClockStep.SEND, terms.sendDue(matter, decided), decided));
        }
        boolean isToBePublished =
                aftermath.publishedOn() == null && isPublished(complaint.kind(), complaint.instance());
        return isToBePublished
                ? Optional.of(running(complaint, ClockStep.PUBLISH, terms.publishDue(matter, decided), decided))
                : Optional.empty();
    }

    private static Running running(ComplaintView complaint, ClockStep step, DueDay due, LocalDate startedOn) {
        return new Running(
                complaint.id(),
                MatterKind.valueOf(complaint.kind().name()),
                complaint.office(),
                complaint.officer(),
                step,
                due.key(),
                startedOn,
                due.day());
    }

    private static Matter matter(ComplaintView complaint) {
        String stage = complaint.stage();
        return new Matter(complaint.kind(), stage == null ? "" : stage, complaint.instance());
    }
}
