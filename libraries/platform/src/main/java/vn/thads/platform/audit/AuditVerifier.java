package vn.thads.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies an exported audit trail offline: {@code java -cp … vn.thads.platform.audit.AuditVerifier trail.ndjson [expected-head]}.
 *
 * <p>A changed, deleted, inserted or swapped record breaks the chain. A trail that was cut at its end is whole in itself: only the
 * head that somebody kept elsewhere tells, so give it as the second argument.
 */
public final class AuditVerifier {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AuditVerifier() {}

    /** What was found. */
    public sealed interface Verdict {
        /**
         * The chain is whole.
         *
         * @param records number of records
         * @param head hash of the last one
         */
        record Whole(long records, String head) implements Verdict {}

        /**
         * The chain is broken.
         *
         * @param position place of the first bad record
         * @param reason what is wrong with it
         */
        record Broken(long position, String reason) implements Verdict {}
    }

    /**
     * Verifies a trail from its first record.
     *
     * @param lines one {@link AuditEntry} a line, as JSON
     * @param expectedHead the last hash as kept elsewhere; without it an end that was cut off is not noticed
     */
    public static Verdict verify(Stream<String> lines, Optional<String> expectedHead) {
        String hash = AuditEntry.GENESIS;
        long position = 0;
        for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
            position++;
            AuditEntry entry;
            try {
                entry = JSON.readValue(line.next(), AuditEntry.class);
            } catch (JsonProcessingException e) {
                return new Verdict.Broken(position, "no record: " + e.getOriginalMessage());
            }
            if (entry.position() != position) {
                return new Verdict.Broken(position, "the record says that it is number " + entry.position());
            }
            hash = entry.hashBehind(hash);
            if (!hash.equals(entry.hash())) {
                return new Verdict.Broken(position, "the hash does not fit the content and the record before");
            }
        }
        if (expectedHead.isPresent() && !expectedHead.get().equals(hash)) {
            return new Verdict.Broken(position + 1, "the trail ends before the head that was kept");
        }
        return new Verdict.Whole(position, hash);
    }

    /** Exit code 0: whole; 1: broken; 2: cannot be read. */
    public static void main(String... arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("Usage: AuditVerifier trail.ndjson [expected-head]");
            return 2;
        }
        try (BufferedReader trail = Files.newBufferedReader(Path.of(arguments[0]))) {
            Optional<String> head = arguments.length == 2 ? Optional.of(arguments[1]) : Optional.empty();
            return switch (verify(trail.lines(), head)) {
                case Verdict.Whole(long records, String last) -> {
                    out.println("Whole: " + records + " records, head " + last);
                    yield 0;
                }
                case Verdict.Broken(long position, String reason) -> {
                    out.println("Broken at record " + position + ": " + reason);
                    yield 1;
                }
            };
        } catch (IOException e) {
            out.println("Cannot read " + arguments[0] + ": " + e.getMessage());
            return 2;
        }
    }
}
