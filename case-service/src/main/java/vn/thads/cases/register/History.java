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
import java.util.Map;
import java.util.TreeMap;
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

/** The facts of a case as the tables keep them: decisions, acts and movements, numbered in the order in which the office knew them. */
@ApplicationScoped
class History {
    private static final String DECISIONS = """
            select fact, id, kind, decided_on, whole_case, obligations, ground, ground_on, recalls, to_office, new_officer, amounts,
                   until_on, transition, due_on, article, recorded_at
            from decision where office = ? and case_id = ?
            """;
    private static final String ACTS = """
            select fact, id, kind, acted_on, result, prison_until, due_on, withdraws, reason, recorded_at
            from act where office = ? and case_id = ?
            """;
    private static final String MOVEMENTS = """
            select fact, id, kind, obligation, amount, moved_on, pay_out_due_on, reverses, recorded_at
            from money_movement where office = ? and case_id = ?
            """;
    private static final TypeReference<List<ObligationAmount>> AMOUNTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    History(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Numbered(int fact, CaseFact what) {}

    /** The facts of a case, in order. */
    List<CaseFact> of(String office, UUID caseId) {
        Map<Integer, CaseFact> facts = new TreeMap<>();
        List.of(
                        database.list(DECISIONS, this::decision, office, caseId),
                        database.list(ACTS, History::act, office, caseId),
                        database.list(MOVEMENTS, History::movement, office, caseId))
                .forEach(rows -> rows.forEach(row -> facts.put(row.fact(), row.what())));
        return List.copyOf(facts.values());
    }

    private Numbered decision(ResultSet row) throws SQLException {
        boolean whole = row.getBoolean(5);
        Integer[] numbers = (Integer[]) row.getArray(6).getArray();
        Decision decision = new Decision(
                row.getObject(2, UUID.class),
                row.getString(3),
                day(row, 4),
                whole ? Scope.whole() : Scope.part(Arrays.asList(numbers)),
                new Grounding(row.getString(7), row.getObject(8, LocalDate.class)),
                new Particulars(
                        row.getObject(9, UUID.class),
                        row.getString(10),
                        row.getString(11),
                        amounts(row.getString(12)),
                        row.getObject(13, LocalDate.class)),
                new Decision.Basis(row.getString(14), row.getObject(15, LocalDate.class), row.getString(16)),
                instant(row, 17));
        return new Numbered(row.getInt(1), decision);
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
    String written(Collection<ObligationAmount> amounts) {
        if (amounts.isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(amounts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("amounts of a decision are plain numbers", e);
        }
    }

    private static Numbered act(ResultSet row) throws SQLException {
        String result = row.getString(5);
        UUID withdraws = row.getObject(8, UUID.class);
        String reason = row.getString(9);
        Act act = new Act(
                row.getObject(2, UUID.class),
                ActKind.valueOf(row.getString(3)),
                day(row, 4),
                result == null
                        ? null
                        : new Act.Finding(VerificationResult.valueOf(result), row.getObject(6, LocalDate.class)),
                row.getObject(7, LocalDate.class),
                withdraws == null ? null : new Act.Withdrawal(withdraws, reason == null ? "" : reason),
                instant(row, 10));
        return new Numbered(row.getInt(1), act);
    }

    private static Numbered movement(ResultSet row) throws SQLException {
        Movement movement = new Movement(
                row.getObject(2, UUID.class),
                MovementKind.valueOf(row.getString(3)),
                row.getInt(4),
                row.getLong(5),
                day(row, 6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, UUID.class),
                instant(row, 9));
        return new Numbered(row.getInt(1), movement);
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
