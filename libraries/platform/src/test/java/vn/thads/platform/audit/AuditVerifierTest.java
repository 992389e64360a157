package vn.thads.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AuditVerifierTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void an_untouched_trail_is_whole() {
        var verdict = AuditVerifier.verify(trail(50).stream(), Optional.of(head(50)));

        assertThat(verdict).isEqualTo(new AuditVerifier.Verdict.Whole(50, head(50)));
    }

    @Test
    void every_mutation_is_found_and_the_first_bad_record_named() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 1_000; round++) {
            List<String> trail = new ArrayList<>(trail(50));
            int place = random.nextInt(50);
            int other = (place + 1 + random.nextInt(49)) % 50;
            switch (random.nextInt(4)) {
                case 0 -> trail.set(place, trail.get(place).replace("clerk-709", "clerk-708"));
                case 1 -> trail.remove(place);
                case 2 -> Collections.swap(trail, place, other);
                default -> trail.add(place, trail.get(other));
            }

            var verdict = AuditVerifier.verify(trail.stream(), Optional.of(head(50)));

            assertThat(verdict).isInstanceOf(AuditVerifier.Verdict.Broken.class);
            assertThat(((AuditVerifier.Verdict.Broken) verdict).position()).isBetween(1L, place + 2L);
        }
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_the_head_that_was_kept() {
        List<String> cut = trail(50).subList(0, 40);

        assertThat(AuditVerifier.verify(cut.stream(), Optional.empty()))
                .isInstanceOf(AuditVerifier.Verdict.Whole.class);
        assertThat(AuditVerifier.verify(cut.stream(), Optional.of(head(50))))
                .isInstanceOf(AuditVerifier.Verdict.Broken.class);
    }

    private static List<String> trail(int records) {
        List<String> lines = new ArrayList<>();
        String hash = AuditEntry.GENESIS;
        for (long position = 1; position <= records; position++) {
            AuditEntry entry = entry(position).sealedBehind(hash);
            hash = entry.hash();
            lines.add(json(entry));
        }
        return lines;
    }

    private static String head(int records) {
        String hash = AuditEntry.GENESIS;
        for (long position = 1; position <= records; position++) {
            hash = entry(position).hashBehind(hash);
        }
        return hash;
    }

    private static AuditEntry entry(long position) {
        return new AuditEntry(
                position,
                position,
                "2017-02-16T02:00:00Z",
                "clerk-709",
                "case.registered",
                "case",
                "case-" + position,
                "709",
                "{}",
                "");
    }

    private static String json(AuditEntry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
