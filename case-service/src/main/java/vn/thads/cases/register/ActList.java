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

/** The acts of a case, in the order in which the office knew them. */
@ApplicationScoped
class ActList {
    private static final String OF_CASE = """
            select id, kind, acted_on, result, due_on, withdraws, reason, recorded_at, recorded_by, fact
            from act where office = ? and case_id = ? and fact > ?
            order by fact limit ?
            """;

    private static final String COUNT = "select count(*) from act where office = ? and case_id = ?";

    private final Database database;

    ActList(Database database) {
        this.database = database;
    }

    private record Line(int fact, ActView view) {}

    Page<ActView> page(CaseFile file, PageRequest page) {
        int after = page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst());
        List<Line> lines = database.list(OF_CASE, ActList::line, file.office(), file.id(), after, page.fetch());
        return Page.of(lines, page, line -> List.of(Integer.toString(line.fact())))
                .map(Line::view)
                .counted(page, () -> count(file));
    }

    private long count(CaseFile file) {
        return database.one(COUNT, row -> row.getLong(1), file.office(), file.id())
                .orElse(0L);
    }

    private static Line line(ResultSet row) throws SQLException {
        String result = row.getString(4);
        ActView view = new ActView(
                row.getObject(1, UUID.class),
                ActKind.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                result == null ? null : VerificationResult.valueOf(result),
                row.getObject(5, LocalDate.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                null);
        return new Line(row.getInt(10), view);
    }
}
