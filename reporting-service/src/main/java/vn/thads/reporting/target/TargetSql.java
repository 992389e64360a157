package vn.thads.reporting.target;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/** Table {@code target}. */
@ApplicationScoped
class TargetSql {
    private static final String COLUMNS = "id, office, year, indicator, value, decided_on, source, recorded_at";
    private static final int PRINTED_SCALE = 2;

    private static final String ADD = """
            insert into target (office, year, indicator, value, decided_on, source, recorded_at, set_by)
            values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
            returning %s
            """.formatted(COLUMNS);

    private static final String LATEST = """
            select distinct on (office) %s from target
            where year = ? and indicator = ? and office = any(?) and recorded_at <= ?::timestamptz
            order by office, decided_on desc, recorded_at desc, id desc
            """.formatted(COLUMNS);

    private static final String LISTED = """
             from target
            where (?::text is null or office = ?) and (?::int is null or year = ?) and (?::text is null or indicator = ?)
            """;
    private static final String LIST = "select " + COLUMNS + LISTED + " and id > ? order by id limit ?";
    private static final String COUNT = "select count(*)" + LISTED;

    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;

    TargetSql(AgroalDataSource database) {
        this.database = database;
    }

    TargetView add(TargetRequest request, Instant recordedAt, String setBy) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, request.office());
            add.setInt(2, request.year());
            add.setString(3, request.indicator());
            add.setBigDecimal(4, request.value());
            add.setObject(5, request.decidedOn());
            add.setString(6, request.source());
            add.setString(7, recordedAt.toString());
            add.setString(8, setBy);
            return rows(add).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a target was not kept", e);
        }
    }

    Map<String, TargetView> latest(Collection<String> offices, int year, String indicator, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement latest = connection.prepareStatement(LATEST)) {
            latest.setInt(1, year);
            latest.setString(2, indicator);
            latest.setArray(3, connection.createArrayOf("text", offices.toArray()));
            latest.setString(4, knownAt.toString());
            var byOffice = new HashMap<String, TargetView>();
            rows(latest).forEach(target -> byOffice.put(target.office(), target));
            return byOffice;
        } catch (SQLException e) {
            throw new IllegalStateException("targets cannot be read", e);
        }
    }

    Optional<TargetView> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement("select " + COLUMNS + " from target where id = ?")) {
            find.setObject(1, id);
            return rows(find).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a target cannot be read", e);
        }
    }

    Page<TargetView> list(
            @Nullable String office, @Nullable Integer year, @Nullable String indicator, PageRequest page) {
        return Page.of(
                        views(office, year, indicator, page),
                        page,
                        target -> List.of(target.id().toString()))
                .counted(page, () -> count(office, year, indicator));
    }

    private List<TargetView> views(
            @Nullable String office, @Nullable Integer year, @Nullable String indicator, PageRequest page) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            bind(list, office, year, indicator);
            list.setObject(
                    7, page.isFirst() ? FIRST : UUID.fromString(page.after().getFirst()));
            list.setInt(8, page.fetch());
            return rows(list);
        } catch (SQLException e) {
            throw new IllegalStateException("targets cannot be listed", e);
        }
    }

    private long count(@Nullable String office, @Nullable Integer year, @Nullable String indicator) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            bind(count, office, year, indicator);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("targets cannot be counted", e);
        }
    }

    private static void bind(
            PreparedStatement select, @Nullable String office, @Nullable Integer year, @Nullable String indicator)
            throws SQLException {
        select.setString(1, office);
        select.setString(2, office);
        select.setObject(3, year);
        select.setObject(4, year);
        select.setString(5, indicator);
        select.setString(6, indicator);
    }

    private static List<TargetView> rows(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            var targets = new ArrayList<TargetView>();
            while (row.next()) {
                targets.add(new TargetView(
                        row.getObject("id", UUID.class),
                        row.getString("office"),
                        row.getInt("year"),
                        row.getString("indicator"),
                        printed(row.getBigDecimal("value")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("source"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
            }
            return targets;
        }
    }

    /** At least two places, more only where they say something. */
    private static BigDecimal printed(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < PRINTED_SCALE ? shortest.setScale(PRINTED_SCALE) : shortest;
    }
}
