package vn.thads.complaints.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A petition as it is shown.
 *
 * @param id the petition
 * @param office office that must answer
 * @param caseId the case, or null
 * @param state where it stands
 * @param receivedOn day of receipt
 * @param dueOn last day to answer or forward it in time
 * @param answeredOn day on which it was answered or forwarded, or null
 * @param forwardedTo body to which it was forwarded, or null
 * @param version its version, as in the ETag
 */
@Schema(name = "Petition", description = "Kiến nghị, phản ánh; a petition or feedback, without who sent it")
public record PetitionView(
        UUID id,
        String office,
        @Nullable UUID caseId,
        PetitionState state,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable String forwardedTo,
        long version) {
    static final String EXAMPLE = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e71","office":"709","state":"RECEIVED","receivedOn":"2017-02-06",
            "dueOn":"2017-02-13","version":1}""";

    static PetitionView of(ResultSet row) throws SQLException {
        return new PetitionView(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getObject("case_id", UUID.class),
                PetitionState.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getString("forwarded_to"),
                row.getLong("version"));
    }
}
