package vn.thads.contractchecks.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.AccessGrants;
import vn.thads.contractchecks.ServedContract;

/** A service that is asked by one office for what is another's: its test of that name seeds two of them. */
public interface SwapChecks {
    /** Seeds; answers who must not see what. */
    SwapScene seeded();

    @Test
    default void what_is_of_another_office_is_as_if_it_were_not_there() throws IOException {
        String base = RestAssured.baseURI + ":" + RestAssured.port;
        SwapTrial trial = new SwapTrial(base, ServedContract.running(), AccessGrants.shipped(), seeded());
        String faults = String.join("\n", trial.faults());
        Files.writeString(Path.of("target/swaps.txt"), trial.summary() + "\n" + faults);
        Logger.getLogger(SwapChecks.class.getName()).info(trial.summary());
        assertTrue(trial.swaps() > 0, trial.summary());
        assertEquals("", faults, trial.summary());
    }
}
