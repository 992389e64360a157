package vn.thads.contractchecks.fuzz;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.localstack.testing.TestServers;

/** What a fuzzer leaves behind is no place for other tests: it gets a database of its own. */
public final class OwnDatabase implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestServers.class, Map.of("database", SharedServers.FUZZED)));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
