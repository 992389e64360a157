package vn.thads.platform.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Texts;
import vn.thads.platform.text.Storable;

/** The report of a job: what was refused, and why. */
@Singleton
class ReportSql {
    private static final int MAX_VALUE_CHARS = 200;
    private final AgroalDataSource database;
    private final Texts texts;

    private record Line(ImportError error, int position) {}

    @Inject
    ReportSql(AgroalDataSource database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    void add(UUID job, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        String insert = """
                insert into import_error (job, row_number, position, field, rule, value, message_vi, message_en)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            int position = 0;
            for (RowError error : errors) {
                statement.setObject(1, job);
                statement.setLong(2, error.row());
                statement.setInt(3, position++);
                statement.setString(4, Storable.marked(error.field()));
                statement.setString(5, error.rule());
                statement.setString(6, storable(error.value()));
                statement.setString(7, Storable.marked(texts.text(error.message(), Language.VI)));
                statement.setString(8, Storable.marked(texts.text(error.message(), Language.EN)));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("writing the report of an import", e);
        }
    }

    Page<ImportError> page(UUID job, PageRequest page, Language language) {
        return Page.of(
                        lines(job, page, language),
                        page,
                        line -> List.of(Long.toString(line.error().row()), Integer.toString(line.position())))
                .map(Line::error)
                .counted(page, () -> count(job));
    }

    private List<Line> lines(UUID job, PageRequest page, Language language) {
        String select = """
                select row_number, position, field, rule, value, message_vi, message_en
                  from import_error
                 where job = ? and (row_number, position) > (?, ?)
                 order by row_number, position
                 limit ?
                """;
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setObject(1, job);
            statement.setLong(
                    2, page.isFirst() ? -1 : Long.parseLong(page.after().get(0)));
            statement.setInt(
                    3, page.isFirst() ? -1 : Integer.parseInt(page.after().get(1)));
            statement.setInt(4, page.fetch());
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row, language));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("reading the report of an import", e);
        }
    }

    private long count(UUID job) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from import_error where job = ?")) {
            statement.setObject(1, job);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("counting the report of an import", e);
        }
    }

    private static Line line(ResultSet row, Language language) throws SQLException {
        String message = switch (language) {
            case VI -> row.getString("message_vi");
            case EN -> row.getString("message_en");
        };
        return new Line(
                new ImportError(
                        row.getLong("row_number"),
                        row.getString("field"),
                        row.getString("rule"),
                        row.getString("value"),
                        message),
                row.getInt("position"));
    }

    private static @Nullable String storable(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return Storable.marked(value.length() <= MAX_VALUE_CHARS ? value : value.substring(0, MAX_VALUE_CHARS));
    }
}
