package vn.thads.complaints.protest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A protest as it is shown.
 *
 * @param id the protest
 * @param office office whose decision or act it is about
 * @param procuracy the procuracy that protests
 * @param caseId the case, or null
 * @param state where it stands
 * @param receivedOn day of receipt
 * @param dueOn last day in time of what is to be done, or was done last
 * @param answeredOn day of the answer, or null
 * @param decidedOn day on which the superior answered, or null
 * @param upheld whether the superior upheld it, or null
 * @param executedOn day on which it was carried out, or null
 * @param version its version, as in the ETag
 */
@Schema(name = "Protest", description = "Kháng nghị của Viện kiểm sát; a protest of the procuracy")
public record ProtestView(
        UUID id,
        String office,
        String procuracy,
        @Nullable UUID caseId,
        ProtestState state,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean upheld,
        @Nullable LocalDate executedOn,
        long version) {
    static final String EXAMPLE = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e71","office":"709","procuracy":"VKSND huyện Châu Thành","state":"RECEIVED",
            "receivedOn":"2017-02-06","dueOn":"2017-02-21","version":1}""";

    static ProtestView of(ResultSet row) throws SQLException {
        return new ProtestView(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getString("procuracy"),
                row.getObject("case_id", UUID.class),
                ProtestState.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("is_upheld", Boolean.class),
                row.getObject("executed_on", LocalDate.class),
                row.getLong("version"));
    }
}
