package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thads.cases.storage.Database;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/** The decisions of a case, in the order in which the office knew them. */
@ApplicationScoped
class DecisionList {
    private static final String OF_CASE = """
            select id, issuer || '/' || year || '/' || book || '/' || number, kind, decided_on, ground, ground_on, whole_case, obligations,
                   recalls, article, transition, due_on, recorded_at, fact, signed_by
            from decision where office = ? and case_id = ? and fact > ?
            order by fact limit ?
            """;

    private static final String COUNT = "select count(*) from decision where office = ? and case_id = ?";

    private final Database database;

    DecisionList(Database database) {
        this.database = database;
    }

    private record Line(int fact, DecisionView view) {}

    Page<DecisionView> page(CaseFile file, PageRequest page) {
        int after = page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst());
        List<Line> lines = database.list(OF_CASE, DecisionList::line, file.office(), file.id(), after, page.fetch());
        return Page.of(lines, page, line -> List.of(Integer.toString(line.fact())))
                .map(Line::view)
                .counted(page, () -> count(file));
    }

    private long count(CaseFile file) {
        return database.one(COUNT, row -> row.getLong(1), file.office(), file.id())
                .orElse(0L);
    }

    private static Line line(ResultSet row) throws SQLException {
        DecisionView view = new DecisionView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                List.of((Integer[]) row.getArray(8).getArray()),
                row.getObject(9, UUID.class),
                new DecisionView.LawView(row.getString(10), row.getString(11), row.getObject(12, LocalDate.class)),
                instant(row),
                row.getString(15),
                null);
        return new Line(row.getInt(14), view);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp(13).toInstant();
    }
}
