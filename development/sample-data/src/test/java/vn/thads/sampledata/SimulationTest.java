package vn.thads.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws IOException {
        Path first = run("first", "2017");
        Path second = run("second", "2017");
        Path other = run("other", "2018");

        List<String> names = files(first);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "officers.ndjson",
                        "cases.ndjson",
                        "complaints.ndjson",
                        "receptions.ndjson",
                        "filings-own.ndjson",
                        "external-filings.ndjson",
                        "targets.ndjson",
                        "conduct-events.ndjson",
                        "truth.json");
        for (String name : names) {
            assertThat(first.resolve(name)).as(name).hasSameBinaryContentAs(second.resolve(name));
        }
        assertThat(Files.readString(first.resolve("cases.ndjson")))
                .isNotEqualTo(Files.readString(other.resolve("cases.ndjson")));
    }

    @Test
    void a_small_sample_has_about_six_hundred_cases_with_every_kind_of_history() {
        Set<String> kinds = new TreeSet<>();
        Set<String> offices = new TreeSet<>();
        int[] cases = {0};

        Stories.tell(Options.parse("--size", "small"), story -> {
            cases[0]++;
            offices.add(story.head().office());
            for (Fact fact : story.facts()) {
                kinds.add(
                        switch (fact) {
                            case Fact.Decision decision -> decision.kind();
                            case Fact.Act act -> act.kind();
                            case Fact.Money money ->
                                money.kind() + (money.reverses().isEmpty() ? "" : " reversed");
                        });
            }
        });

        assertThat(cases[0]).isBetween(550, 650);
        assertThat(offices).hasSize(10);
        assertThat(kinds)
                .contains(
                        "NOT_YET_ENFORCEABLE",
                        "RESUMPTION",
                        "TRANSFER_TO_SEPARATE_BOOK",
                        "POSTPONEMENT",
                        "SUSPENSION",
                        "SUSPENSION_NOTICE",
                        "PAUSE_FOR_COMPLAINT",
                        "DISCONTINUATION",
                        "ENTRUSTMENT",
                        "TAKING_UP",
                        "RECALL",
                        "AMENDMENT",
                        "DUTY_RELIEF",
                        "REASSIGNMENT",
                        "NOTICE",
                        "VERIFICATION",
                        "NEW_INFORMATION",
                        "URGENCY",
                        "COMPLETION",
                        "WITHDRAWAL",
                        "RECEIVED",
                        "RECEIVED reversed",
                        "REMITTED",
                        "PAID_OUT",
                        "DEPOSITED");
    }

    @Test
    void every_history_is_lawful() {
        for (long seed = 1; seed <= 6; seed++) {
            Stories.tell(Stories.options(0.02, seed), Lawfulness::check);
        }
        Stories.tell(Stories.options(0.2, 2017), Lawfulness::check);
    }

    @Test
    void numbers_are_unique_in_their_book_and_follow_the_days() {
        Set<String> seen = new HashSet<>();
        Story.Head[] before = new Story.Head[1];

        Stories.tell(Stories.options(0.05, 5), story -> {
            Story.Head head = story.head();
            assertThat(seen.add("%s/%s/%d/%d".formatted(head.office(), head.book(), head.year(), head.number())))
                    .isTrue();
            Story.Head last = before[0];
            if (last != null
                    && last.book().equals(head.book())
                    && last.year() == head.year()
                    && last.office().equals(head.office())) {
                assertThat(head.number()).isGreaterThan(last.number());
                assertThat(head.decidedOn()).isAfterOrEqualTo(last.decidedOn());
            }
            before[0] = head;
        });
    }

    @Test
    void options_that_make_no_sense_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> Options.parse("--scale", "0")).hasMessage("--scale must be above zero");
        assertThatThrownBy(() -> Options.parse("--size", "tiny")).hasMessage("--size is full or small, not tiny");
        assertThatThrownBy(() -> Options.parse("--out")).hasMessage("every option takes a value");
        assertThatThrownBy(() -> Options.parse("--province", "Tay Ninh")).hasMessage("--province takes two digits");
    }

    private Path run(String name, String seed) throws IOException {
        Path out = folder.resolve(name);
        Simulation.run(Options.parse("--out", out.toString(), "--size", "small", "--seed", seed), line -> {});
        return out;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
