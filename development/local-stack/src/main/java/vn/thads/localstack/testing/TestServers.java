package vn.thads.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL, Kafka and issuer for the tests of a service: {@code @QuarkusTestResource(TestServers.class)}.
 *
 * <p>They start once per JVM, whatever the number of test classes and profiles, and end with it. The database is empty at
 * the start of the JVM; the argument {@code database} gives another one to whoever wants to start afresh.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {
    private @Nullable String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        var servers = SharedServers.running();
        return servers.configuration(database == null ? SharedServers.DATABASE : database);
    }

    /** Nothing: the next test class uses the same servers, and they end with the JVM. */
    @Override
    public void stop() {
        // see above
    }
}
