package vn.thads.contractchecks.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.AccessGrants;
import vn.thads.contractchecks.ServedContract;

/** A service under fire: its test of that name sets the scene and says which operations to spare. */
public interface FuzzChecks {
    /** Tells the service what it must know to accept anything. */
    void setScene();

    /** Spares operations that set much work going. */
    default OpenApiFuzzer spare(OpenApiFuzzer fuzzer) {
        return fuzzer;
    }

    @Test
    default void whatever_is_asked_the_answer_is_one_that_the_document_promises() throws IOException {
        setScene();
        String base = RestAssured.baseURI + ":" + RestAssured.port;
        // maintenance would have every write after it refused, rightly
        OpenApiFuzzer fuzzer = spare(new OpenApiFuzzer(base, ServedContract.running(), AccessGrants.shipped())
                .atMost(0, "startMaintenance"));
        String findings = fuzzer.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
        Files.writeString(Path.of("target/fuzz.txt"), fuzzer.summary() + "\n" + findings);
        assertEquals("", findings, fuzzer.summary());
    }
}
