package vn.thads.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies an exported audit trail offline, with the signed heads that were kept elsewhere and the public key that was given
 * otherwise: {@code AuditVerifier trail.ndjson heads.ndjson public-key}.
 *
 * <p>A changed, deleted, inserted or swapped record breaks the chain. A trail that was cut at its end, put back to an old copy or
 * chained anew is whole in itself: only a head that somebody kept elsewhere tells.
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

    /** Verifies a trail from its first record, without heads: an end that was cut off is not noticed. */
    public static Verdict verify(Stream<String> lines) {
        return verify(lines, KeptHeads.NONE);
    }

    /**
     * Verifies a trail from its first record.
     *
     * @param lines one {@link AuditEntry} a line, as JSON
     * @param heads what was kept elsewhere
     */
    static Verdict verify(Stream<String> lines, KeptHeads heads) {
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
            if (!heads.allow(position, hash)) {
                return new Verdict.Broken(
                        heads.before(position) + 1,
                        "the signed head of record %d says otherwise: here or later the trail was written anew"
                                .formatted(position));
            }
        }
        var missing = heads.beyond(position);
        if (missing.isPresent()) {
            return new Verdict.Broken(
                    position + 1,
                    "the trail ends before the signed head of record "
                            + missing.get().getKey());
        }
        return new Verdict.Whole(position, hash);
    }

    /** Exit code 0: whole; 1: broken; 2: cannot be read. */
    public static void main(String... arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 1 && arguments.length != 3) {
            out.println("Usage: AuditVerifier trail.ndjson [heads.ndjson public-key]");
            return 2;
        }
        try (BufferedReader trail = Files.newBufferedReader(Path.of(arguments[0]))) {
            KeptHeads heads = arguments.length == 1
                    ? KeptHeads.NONE
                    : KeptHeads.of(Files.readAllLines(Path.of(arguments[1])), keys(Path.of(arguments[2])));
            return switch (verify(trail.lines(), heads)) {
                case Verdict.Whole(long records, String last) -> {
                    out.println("Whole: %d records, %d signed heads, head %s".formatted(records, heads.count(), last));
                    yield 0;
                }
                case Verdict.Broken(long position, String reason) -> {
                    out.println("Broken at record " + position + ": " + reason);
                    yield 1;
                }
            };
        } catch (KeptHeads.Unbelievable e) {
            out.println("The heads cannot be believed: " + e.getMessage());
            return 1;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            out.println("Cannot read: " + e.getMessage());
            return 2;
        }
    }

    /** Public keys in base64, one a line; PEM's own lines are passed over. After a change of keys both stand here. */
    private static List<PublicKey> keys(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("-") && !line.startsWith("#"))
                .map(HeadKey::publicKey)
                .toList();
    }
}
