package vn.thads.reporting.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.quality.FilingList;

/** Table {@code external_filing}: versions are added, none is changed. */
@ApplicationScoped
class ExternalFilingSql {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 7))";

    private static final String ADD = """
            insert into external_filing (office, year, months, form, version, filed_on, recorded_at, filed_by, rows)
            select ?, ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?::timestamptz, ?, ?::jsonb
            from external_filing where office = ? and year = ? and months = ? and form = ?
            returning %s
            """.formatted(ExternalFilings.COLUMNS);

    private static final String FIND = "select %s from external_filing where id = ?".formatted(ExternalFilings.COLUMNS);

    private final AgroalDataSource database;
    private final FilingList<ExternalFiling> list;

    ExternalFilingSql(AgroalDataSource database) {
        this.database = database;
        this.list = new FilingList<>(
                database, "external_filing", ExternalFilings.COLUMNS, ExternalFilings::filing, ExternalFiling::id);
    }

    /** What is filed. */
    record NewFiling(
            String office,
            Period period,
            String form,
            LocalDate filedOn,
            Instant recordedAt,
            String filedBy,
            List<FiledRow> rows) {
        private String key() {
            return "external-filing/%s/%s/%d/%s".formatted(office, period.year(), period.months(), form);
        }
    }

    /** Adds the next version, in the caller's transaction. */
    ExternalFiling add(NewFiling filing) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            lock.setString(1, filing.key());
            lock.execute();
            bind(add, filing);
            try (ResultSet row = add.executeQuery()) {
                row.next();
                return ExternalFilings.filing(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a filing from outside was not kept", e);
        }
    }

    private static void bind(PreparedStatement add, NewFiling filing) throws SQLException {
        add.setString(1, filing.office());
        add.setInt(2, filing.period().year().number());
        add.setInt(3, filing.period().months());
        add.setString(4, filing.form());
        add.setObject(5, filing.filedOn());
        add.setString(6, filing.recordedAt().toString());
        add.setString(7, filing.filedBy());
        add.setString(8, json(filing.rows()));
        add.setString(9, filing.office());
        add.setInt(10, filing.period().year().number());
        add.setInt(11, filing.period().months());
        add.setString(12, filing.form());
    }

    private static String json(List<FiledRow> rows) {
        try {
            return ExternalFilings.JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows have no JSON", e);
        }
    }

    Optional<ExternalFiling> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(ExternalFilings.filing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a filing from outside cannot be read", e);
        }
    }

    Page<ExternalFiling> list(FilingList.Filter filter, PageRequest page) {
        return list.page(filter, page);
    }
}
