package vn.thads.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.thads.localstack.PostgresServer;

/**
 * Real PostgreSQL, Kafka and issuer for the tests of a service: {@code @QuarkusTestResource(TestServers.class)}.
 *
 * <p>They start once per JVM, whatever the number of test classes and profiles, and end with it. The database is empty at
 * the start of the JVM; the argument {@code database} gives another one to whoever wants to start afresh, and with the argument
 * {@code roles} = {@code two} the owner migrates and another runs, as outside of tests.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {
    private @Nullable String database;
    private boolean hasTwoRoles;

    /** Address of the broker that the service under test talks to. */
    public static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
        hasTwoRoles = "two".equals(arguments.get("roles"));
    }

    @Override
    public Map<String, String> start() {
        var servers = SharedServers.running();
        String name = database == null ? SharedServers.DATABASE : database;
        Map<String, String> configuration = new HashMap<>(servers.configuration(name));
        if (hasTwoRoles) {
            configuration.put("quarkus.flyway.username", name);
            configuration.put("quarkus.flyway.password", PostgresServer.PASSWORD);
            configuration.put("quarkus.datasource.username", PostgresServer.runningRole(name));
        }
        return configuration;
    }

    /** Nothing: the next test class uses the same servers, and they end with the JVM. */
    @Override
    public void stop() {
        // see above
    }
}
