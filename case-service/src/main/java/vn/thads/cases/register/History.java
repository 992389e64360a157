package vn.thads.cases.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Movement;
import vn.thads.cases.docket.ObligationAmount;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.storage.Database;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.platform.bulk.JsonText;

/** The facts of a case as the tables keep them: decisions, acts and movements, numbered in the order in which the office knew them. */
@ApplicationScoped
class History {
    /** One round trip: the columns that the three kinds of fact share, then those of one kind each. */
    private static final String OF_CASE = """
            select fact, 'DECISION', id, kind, decided_on as on_day, recorded_at, recalls as other, ground as text, ground_on as day,
                   due_on, to_office, new_officer, transition, article, until_on, whole_case, obligations, amounts, 0, 0::bigint
            from decision where office = ? and case_id = ?
            union all
            select fact, 'ACT', id, kind, acted_on, recorded_at, withdraws, result, prison_until,
                   due_on, null, null, null, reason, null, false, null, null, 0, 0
            from act where office = ? and case_id = ?
            union all
            select fact, 'MONEY', id, kind, moved_on, recorded_at, reverses, null, null,
                   pay_out_due_on, null, null, null, null, null, false, null, null, obligation, amount
            from money_movement where office = ? and case_id = ?
            order by fact
            """;

    private static final TypeReference<List<ObligationAmount>> AMOUNTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    History(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The facts of a case, in order. */
    List<CaseFact> of(String office, UUID caseId) {
        return database.list(OF_CASE, this::fact, office, caseId, office, caseId, office, caseId);
    }

    private CaseFact fact(ResultSet row) throws SQLException {
        String what = row.getString(2);
        return switch (what) {
            case "DECISION" -> decision(row);
            case "ACT" -> act(row);
            case "MONEY" -> movement(row);
            default -> throw new IllegalStateException("the query answers no " + what);
        };
    }

    private Decision decision(ResultSet row) throws SQLException {
        boolean whole = row.getBoolean(16);
        Integer[] numbers = (Integer[]) row.getArray(17).getArray();
        return new Decision(
                row.getObject(3, UUID.class),
                row.getString(4),
                day(row, 5),
                whole ? Scope.whole() : Scope.part(Arrays.asList(numbers)),
                new Grounding(row.getString(8), row.getObject(9, LocalDate.class)),
                new Particulars(
                        row.getObject(7, UUID.class),
                        row.getString(11),
                        row.getString(12),
                        amounts(row.getString(18)),
                        row.getObject(15, LocalDate.class)),
                new Decision.Basis(row.getString(13), row.getObject(10, LocalDate.class), row.getString(14)),
                instant(row, 6));
    }

    private List<ObligationAmount> amounts(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try {
            return json.readValue(stored, AMOUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("amounts of a decision were written by this class", e);
        }
    }

    @Nullable
    JsonText written(Collection<ObligationAmount> amounts) {
        if (amounts.isEmpty()) {
            return null;
        }
        try {
            return new JsonText(json.writeValueAsString(amounts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("amounts of a decision are plain numbers", e);
        }
    }

    private static Act act(ResultSet row) throws SQLException {
        String result = row.getString(8);
        UUID withdraws = row.getObject(7, UUID.class);
        String reason = row.getString(14);
        return new Act(
                row.getObject(3, UUID.class),
                ActKind.valueOf(row.getString(4)),
                day(row, 5),
                result == null
                        ? null
                        : new Act.Finding(VerificationResult.valueOf(result), row.getObject(9, LocalDate.class)),
                row.getObject(10, LocalDate.class),
                withdraws == null ? null : new Act.Withdrawal(withdraws, reason == null ? "" : reason),
                instant(row, 6));
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getObject(3, UUID.class),
                MovementKind.valueOf(row.getString(4)),
                row.getInt(19),
                row.getLong(20),
                day(row, 5),
                row.getObject(10, LocalDate.class),
                row.getObject(7, UUID.class),
                instant(row, 6));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        if (day == null) {
            throw new IllegalStateException("column " + column + " is not null in the schema");
        }
        return day;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        if (at == null) {
            throw new IllegalStateException("column " + column + " is not null in the schema");
        }
        return at.toInstant();
    }
}
