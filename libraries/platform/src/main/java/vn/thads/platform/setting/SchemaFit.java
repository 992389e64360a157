package vn.thads.platform.setting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jboss.logging.Logger;

/**
 * Whether this version can live with the schema that it finds. One that a newer version has extended it can; not one from which a newer
 * version took away what this one needs: such a migration is called {@code V…__contract_after_NNN_…}, where NNN is the last migration that
 * a version must know to live with it.
 */
@Singleton
class SchemaFit {
    private static final Logger LOG = Logger.getLogger(SchemaFit.class);
    private static final Pattern CONTRACT = Pattern.compile("contract after ([0-9._]+)\\b.*");
    private static final String APPLIED =
            "select version, description from flyway_schema_history where success and version is not null";

    /**
     * A migration of the database.
     *
     * @param version its number
     * @param description what its file is called
     */
    record Applied(MigrationVersion version, String description) {}

    void check(@Observes @Priority(1) StartupEvent started, AgroalDataSource database, Instance<Flyway> flyway) {
        if (LaunchMode.current() != LaunchMode.NORMAL || !flyway.isResolvable()) {
            return;
        }
        List<Applied> applied;
        try {
            applied = applied(database);
        } catch (SQLException e) {
            LOG.debug("A database that is away is told by the readiness", e);
            return;
        }
        check(
                applied,
                Arrays.stream(flyway.get().info().all())
                        .filter(migration -> migration.getState().isResolved())
                        .map(MigrationInfo::getVersion)
                        .filter(version -> version != null)
                        .collect(Collectors.toSet()));
    }

    static void check(List<Applied> applied, Set<MigrationVersion> known) {
        List<Applied> newer =
                applied.stream().filter(one -> !known.contains(one.version())).toList();
        for (Applied one : newer) {
            if (tooNew(one, known)) {
                throw new StartRefused(
                        "lược đồ cơ sở dữ liệu mới hơn phiên bản này (" + one.version() + " " + one.description()
                                + "): hãy chạy phiên bản mới hơn (docs/operators/upgrade.md)",
                        "the schema of the database is newer than this version can live with (" + one.version() + " "
                                + one.description() + "): run the newer version (docs/operators/upgrade.md)");
            }
        }
        if (!newer.isEmpty()) {
            LOG.warnf(
                    "The schema of the database is newer than this version, which can live with it: %s",
                    newer.getLast().version());
        }
    }

    private static boolean tooNew(Applied one, Set<MigrationVersion> known) {
        if (!one.description().startsWith("contract")) {
            return false;
        }
        Matcher after = CONTRACT.matcher(one.description());
        return !after.matches() || !known.contains(MigrationVersion.fromVersion(after.group(1)));
    }

    private static List<Applied> applied(AgroalDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(APPLIED);
                ResultSet row = select.executeQuery()) {
            List<Applied> applied = new ArrayList<>();
            while (row.next()) {
                applied.add(new Applied(
                        MigrationVersion.fromVersion(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).orElse("")));
            }
            return applied;
        }
    }
}
