package vn.thads.contractchecks;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.localstack.testing.TestServers;

/** Who counts what is there gets a database in which nobody else writes by chance. */
public final class QuietDatabase implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestServers.class, Map.of("database", SharedServers.QUIET)));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
