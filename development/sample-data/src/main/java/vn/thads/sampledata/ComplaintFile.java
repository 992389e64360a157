package vn.thads.sampledata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes complaints as lines of their import file. */
final class ComplaintFile {
    private final Json json = new Json();

    String of(Complaints.Complaint complaint) {
        Story.Head about = complaint.about();
        json.reset()
                .open()
                .field("externalId", complaint.externalId())
                .field("office", about.office())
                .field("kind", "COMPLAINT")
                .field("instance", 1)
                .field("stage", complaint.stage());
        json.name("case")
                .open()
                .field("office", about.office())
                .field("book", about.book())
                .field("year", about.year())
                .field("number", about.number())
                .close();
        json.field("officer", about.officer());
        json.name("complainant")
                .open()
                .field("name", complaint.complainant())
                .field("address", complaint.address())
                .close();
        json.field("receivedOn", complaint.receivedOn()).field("receivedRecordedAt", complaint.receivedAt());
        LocalDate accepted = complaint.acceptedOn();
        if (accepted != null) {
            json.field("acceptedOn", accepted).field("acceptedRecordedAt", complaint.acceptedAt());
        }
        decided(complaint.decidedOn(), complaint);
        LocalDate ended = complaint.endedOn();
        if (ended != null) {
            json.field("endedOn", ended)
                    .field("ended", complaint.ended())
                    .field("endedRecordedAt", complaint.acceptedAt());
        }
        return json.close().toString();
    }

    private void decided(@Nullable LocalDate on, Complaints.Complaint complaint) {
        if (on != null) {
            json.field("decidedOn", on)
                    .field("verdict", complaint.verdict())
                    .field("decidedRecordedAt", complaint.decidedAt());
        }
    }
}
