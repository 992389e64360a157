package vn.thads.complaints;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import vn.thads.contractchecks.fuzz.FuzzChecks;
import vn.thads.contractchecks.fuzz.OwnDatabase;

/** The service under fire. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class FuzzTest implements FuzzChecks {
    @Override
    public void setScene() {
        Nation.settle();
    }
}
