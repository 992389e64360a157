package vn.thads.reporting.quality;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps each check with its result; the latest of a filing and rule counts, and nothing is changed. */
@ApplicationScoped
class QualityLog {
    private static final String LATEST = """
            select id, failures from data_quality_check where filing = ? and rule = ? order by recorded_at desc, id desc limit 1
            """;

    private static final String FAULTS = """
            select row_key, cell, expected, actual from data_quality_item where quality_check = ? order by id
            """;

    private static final String ADD = """
            insert into data_quality_check (filing, rule, failures, recorded_at) values (?, ?, ?, ?::timestamptz) returning id
            """;

    private static final String ADD_ITEM = """
            insert into data_quality_item
                (quality_check, filing, source, office, year, months, form, version, rule, row_key, cell, expected, actual, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
            """;

    private final AgroalDataSource database;

    QualityLog(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes the result of a check, in the caller's transaction; the same result again is not written again. */
    void note(FiledForm form, QualityRule rule, List<QualityFault> faults, Instant noticedAt) {
        try (Connection connection = database.getConnection()) {
            if (isKnown(connection, form, rule, faults)) {
                return;
            }
            UUID check = add(connection, form, rule, faults.size(), noticedAt);
            addItems(connection, check, form, rule, faults, noticedAt);
        } catch (SQLException e) {
            throw new IllegalStateException("a check of data quality was not kept", e);
        }
    }

    private static boolean isKnown(Connection connection, FiledForm form, QualityRule rule, List<QualityFault> faults)
            throws SQLException {
        try (PreparedStatement latest = connection.prepareStatement(LATEST)) {
            latest.setObject(1, form.id());
            latest.setString(2, rule.name());
            try (ResultSet row = latest.executeQuery()) {
                if (!row.next() || row.getInt(2) != faults.size()) {
                    return false;
                }
                List<QualityFault> known = faults(connection, row.getObject(1, UUID.class));
                for (int i = 0; i < known.size(); i++) {
                    if (!known.get(i).isSame(faults.get(i))) {
                        return false;
                    }
                }
                return true;
            }
        }
    }

    private static List<QualityFault> faults(Connection connection, UUID check) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FAULTS)) {
            query.setObject(1, check);
            var faults = new ArrayList<QualityFault>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    faults.add(new QualityFault(
                            row.getString(1), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4)));
                }
            }
            return faults;
        }
    }

    private static UUID add(Connection connection, FiledForm form, QualityRule rule, int failures, Instant noticedAt)
            throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, form.id());
            add.setString(2, rule.name());
            add.setInt(3, failures);
            add.setString(4, noticedAt.toString());
            try (ResultSet row = add.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static void addItems(
            Connection connection,
            UUID check,
            FiledForm form,
            QualityRule rule,
            List<QualityFault> faults,
            Instant noticedAt)
            throws SQLException {
        if (faults.isEmpty()) {
            return;
        }
        try (PreparedStatement add = connection.prepareStatement(ADD_ITEM)) {
            for (QualityFault fault : faults) {
                add.setObject(1, check);
                add.setObject(2, form.id());
                add.setString(3, form.source().name());
                add.setString(4, form.office());
                add.setInt(5, form.period().year().number());
                add.setInt(6, form.period().months());
                add.setString(7, form.form());
                add.setInt(8, form.version());
                add.setString(9, rule.name());
                add.setString(10, fault.row());
                add.setString(11, fault.cell());
                add.setBigDecimal(12, fault.expected());
                add.setBigDecimal(13, fault.actual());
                add.setString(14, noticedAt.toString());
                add.addBatch();
            }
            add.executeBatch();
        }
    }
}
