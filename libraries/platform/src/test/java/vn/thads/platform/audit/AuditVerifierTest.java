package vn.thads.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thads.platform.audit.AuditVerifier.Verdict;

class AuditVerifierTest {
    private static final List<AuditEntry> ENTRIES = Trails.sealed(50);
    private static final List<String> TRAIL = Trails.lines(ENTRIES);
    private static final String LAST = ENTRIES.getLast().hash();

    @TempDir
    Path folder;

    @Test
    void an_untouched_trail_is_whole() {
        KeptHeads heads =
                Trails.kept(Trails.head(ENTRIES.get(19), Trails.KEY), Trails.head(ENTRIES.getLast(), Trails.KEY));

        assertThat(AuditVerifier.verify(TRAIL.stream(), heads)).isEqualTo(new Verdict.Whole(50, LAST));
    }

    @Test
    void every_mutation_of_the_exported_file_is_found_and_the_first_bad_record_named() {
        KeptHeads heads = Trails.kept(Trails.head(ENTRIES.getLast(), Trails.KEY));
        SplittableRandom random = new SplittableRandom(20170216);
        for (int round = 0; round < 1_000; round++) {
            List<String> trail = new ArrayList<>(TRAIL);
            int place = random.nextInt(50);
            int other = (place + 1 + random.nextInt(49)) % 50;
            long first = place + 1L;
            int how = random.nextInt(6);
            switch (how) {
                case 0 -> trail.set(place, trail.get(place).replace("clerk-709", "clerk-708"));
                case 1 -> trail.set(place, withOneCharacterChanged(trail.get(place), random));
                case 2 -> trail.remove(place);
                case 3 -> {
                    Collections.swap(trail, place, other);
                    first = Math.min(place, other) + 1L;
                }
                case 4 -> trail.add(place, trail.get(other));
                default -> trail = trail.subList(0, place);
            }

            assertThat(AuditVerifier.verify(trail.stream(), heads))
                    .as("round %d, mutation %d at %d", round, how, place + 1)
                    .isInstanceOfSatisfying(Verdict.Broken.class, named(first));
        }
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_the_head_that_was_kept() {
        List<String> cut = TRAIL.subList(0, 40);

        assertThat(AuditVerifier.verify(cut.stream())).isInstanceOf(Verdict.Whole.class);
        assertThat(AuditVerifier.verify(cut.stream(), Trails.kept(Trails.head(ENTRIES.getLast(), Trails.KEY))))
                .isEqualTo(new Verdict.Broken(41, "the trail ends before the signed head of record 50"));
    }

    @Test
    void one_command_verifies_trail_heads_and_key() throws IOException, NoSuchAlgorithmException {
        HeadKey own = HeadKey.of(Base64.getMimeEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded()));
        Path trail = Files.write(folder.resolve("trail.ndjson"), TRAIL);
        Path heads = Files.write(folder.resolve("heads.ndjson"), List.of(Trails.head(ENTRIES.get(29), own)));
        Path key = Files.write(
                folder.resolve("key.pem"),
                List.of("-----BEGIN PUBLIC KEY-----", own.publicText(), "-----END PUBLIC KEY-----"));

        assertThat(run(trail, heads, key)).isEqualTo("0 Whole: 50 records, 1 signed heads, head " + LAST);

        Files.write(trail, TRAIL.subList(0, 29));
        assertThat(run(trail, heads, key)).startsWith("1 Broken at record 30: the trail ends");

        Files.write(trail, TRAIL);
        Files.write(heads, List.of(Trails.head(ENTRIES.get(29), Trails.KEY)));
        assertThat(run(trail, heads, key))
                .startsWith("1 The heads cannot be believed: the head of line 1 is signed by");

        Files.write(heads, List.of(Trails.head(ENTRIES.get(29), own).replace("\"position\":30", "\"position\":29")));
        assertThat(run(trail, heads, key)).startsWith("1 The heads cannot be believed");
        assertThat(run(trail, heads, folder.resolve("none"))).startsWith("2 Cannot read");
        assertThat(run(trail, heads)).startsWith("2 Usage");
    }

    private static String run(Path... files) {
        var out = new ByteArrayOutputStream();
        String[] arguments = List.of(files).stream().map(Path::toString).toArray(String[]::new);
        int code = AuditVerifier.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }

    private static java.util.function.Consumer<Verdict.Broken> named(long first) {
        return broken -> assertThat(broken.position()).as(broken.reason()).isEqualTo(first);
    }

    private static String withOneCharacterChanged(String line, SplittableRandom random) {
        int at = random.nextInt(line.length());
        char other = line.charAt(at) == 'x' ? 'y' : 'x';
        return line.substring(0, at) + other + line.substring(at + 1);
    }
}
