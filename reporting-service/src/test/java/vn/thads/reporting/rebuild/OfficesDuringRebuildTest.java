package vn.thads.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.OtherServices;

/** While a rebuild fills its shadow, everybody else goes on with the replica in use. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OfficesDuringRebuildTest {
    private static final LocalDate DAY = LocalDate.of(2017, 9, 30);
    private static final String FORM = "/api/v1/forms/06?office=561&year=2017&months=12";

    /** Longer than what the tree has read is kept for everybody. */
    private static final Duration LONGER_THAN_KEPT = Duration.ofMillis(1_200);

    @Inject
    AgroalDataSource database;

    @Inject
    OfficeTree tree;

    @Test
    void an_office_is_known_to_everybody_while_the_shadow_is_still_empty() {
        OtherServices.office("56", "VN", "PROVINCE", "2016-10-01");
        OtherServices.office("561", "56", "DISTRICT", "2016-10-01");
        Api.knowsOffice("561", "&year=2017&months=12");

        QuarkusTransaction.begin();
        try {
            readWithinTheRebuild();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void readWithinTheRebuild() {
        try (Connection connection = database.getConnection()) {
            var sql = new RebuildSql(connection);
            new ShadowSql(connection).empty();
            sql.turnToShadow();
            assertThat(knownByTheShortName(connection)).isZero();

            long begin = System.nanoTime();
            while (System.nanoTime() - begin < LONGER_THAN_KEPT.toNanos()) {
                // as LateFilings reads it in this very transaction; what is read here, all other callers are given too
                assertThat(tree.find("561", DAY)).isPresent();
            }
            Api.get("ministry", FORM).statusCode(200);
        } catch (SQLException e) {
            throw new IllegalStateException("the shadow cannot be read", e);
        }
    }

    /** What a statement would see that does not say which replica it means. */
    private static long knownByTheShortName(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from office_replica")) {
            row.next();
            return row.getLong(1);
        }
    }
}
