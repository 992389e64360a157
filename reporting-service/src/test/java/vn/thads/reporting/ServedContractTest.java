package vn.thads.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.thads.contractchecks.ServedContractChecks;
import vn.thads.localstack.testing.TestServers;

/** The interface of the service as it serves and describes it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ServedContractTest implements ServedContractChecks {
    @Override
    public String readable() {
        return "/api/v1/targets";
    }
}
