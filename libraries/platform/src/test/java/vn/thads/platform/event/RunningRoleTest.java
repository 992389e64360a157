package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thads.localstack.testing.TestServers;

/** The role that runs a service works with rows: it has no schema, and what was told or audited it cannot touch. */
@QuarkusTest
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = {@ResourceArg(name = "database", value = "fuzzed"), @ResourceArg(name = "roles", value = "two")},
        restrictToAnnotatedClass = true)
class RunningRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    Bench bench;

    @Test
    void a_service_tells_and_hears_under_it() {
        UUID subject = UUID.randomUUID();

        bench.append(subject, 1);
        bench.append(subject, 2);

        bench.awaitEffects(subject, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table own (id bigint)",
                "create schema own",
                "alter table outbox add column more text",
                "drop table outbox",
                "truncate outbox",
                "create index ix_own on outbox (position)",
                "update event set body = '{}'",
                "delete from event",
                "update audit_record set details = '{}'",
                "delete from audit_record",
                "delete from audit_seal",
                "update audit_head set hash = ''",
                "delete from audit_head",
                "insert into flyway_schema_history (installed_rank, description, type, script, installed_by, execution_time, success)"
                        + " values (999, 'x', 'SQL', 'x', 'x', 0, true)",
                "alter role current_user superuser"
            })
    void it_may_not(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = bench.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
