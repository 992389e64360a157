package vn.thads.reporting;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import vn.thads.contractchecks.fuzz.FuzzChecks;
import vn.thads.contractchecks.fuzz.OpenApiFuzzer;
import vn.thads.contractchecks.fuzz.OwnDatabase;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.OtherServices;

/** The service under fire. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class FuzzTest implements FuzzChecks {
    @Override
    public void setScene() {
        OtherServices.office("72", "VN", "PROVINCE", null);
        OtherServices.office("709", "72", "DISTRICT", "2016-10-01");
        OtherServices.office("703", "72", "DISTRICT", "2016-10-01");
        OtherServices.office("01", "VN", "PROVINCE", null);
        Api.knowsOffice("703", "&year=2017&months=12");
    }

    /** Each reads every topic again. */
    @Override
    public OpenApiFuzzer spare(OpenApiFuzzer fuzzer) {
        return fuzzer.atMost(3, "startRebuild");
    }
}
