package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.storage.Database;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.ProblemException;

/** The decisions or the acts of a case: each by its id, all in the order in which the office knew them. */
@ApplicationScoped
class FactPages {
    static final Kind<DecisionView> DECISIONS = new Kind<>("decision", """
            fact, id, issuer || '/' || year || '/' || book || '/' || number, kind, decided_on, ground, ground_on, whole_case, obligations,
            recalls, article, transition, due_on, recorded_at, signed_by""", FactPages::decision);
    static final Kind<ActView> ACTS = new Kind<>(
            "act",
            "fact, id, kind, acted_on, result, due_on, withdraws, reason, recorded_at, recorded_by",
            FactPages::act);

    private final Database database;

    FactPages(Database database) {
        this.database = database;
    }

    /**
     * A kind of fact.
     *
     * @param table table that keeps it
     * @param columns what is read, its place in the history first
     * @param reader reads a row
     */
    record Kind<V>(String table, String columns, Database.RowReader<V> reader) {
        private static final String OF_CASE = " where office = ? and case_id = ?";

        private String select() {
            return "select " + columns + " from " + table + OF_CASE;
        }

        private Database.RowReader<Line<V>> line() {
            return row -> new Line<>(row.getInt(1), reader.read(row));
        }
    }

    private record Line<V>(int fact, V view) {}

    /** One fact of a case; 404 if the case has none of that id and kind. */
    <V> V one(Kind<V> kind, CaseFile file, UUID fact) {
        return database.one(kind.select() + " and id = ?", kind.reader(), file.office(), file.id(), fact)
                .orElseThrow(ProblemException::notFound);
    }

    /** A page of the facts of a case. */
    <V> Page<V> page(Kind<V> kind, CaseFile file, PageRequest page) {
        int after = page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst());
        String select = kind.select() + " and fact > ? order by fact limit ?";
        List<Line<V>> lines = database.list(select, kind.line(), file.office(), file.id(), after, page.fetch());
        return Page.of(lines, page, line -> List.of(Integer.toString(line.fact())))
                .map(Line::view)
                .counted(page, () -> count(kind, file));
    }

    private long count(Kind<?> kind, CaseFile file) {
        String count = "select count(*) from " + kind.table() + Kind.OF_CASE;
        return database.one(count, row -> row.getLong(1), file.office(), file.id())
                .orElse(0L);
    }

    private static DecisionView decision(ResultSet row) throws SQLException {
        return new DecisionView(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getBoolean(8),
                List.of((Integer[]) row.getArray(9).getArray()),
                row.getObject(10, UUID.class),
                new DecisionView.LawView(row.getString(11), row.getString(12), row.getObject(13, LocalDate.class)),
                row.getTimestamp(14).toInstant(),
                row.getString(15),
                null);
    }

    private static ActView act(ResultSet row) throws SQLException {
        String result = row.getString(5);
        return new ActView(
                row.getObject(2, UUID.class),
                ActKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                result == null ? null : VerificationResult.valueOf(result),
                row.getObject(6, LocalDate.class),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getString(10),
                null);
    }
}
