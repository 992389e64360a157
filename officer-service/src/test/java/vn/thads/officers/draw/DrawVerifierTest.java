package vn.thads.officers.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thads.officers.draw.Draw.DrawnCase;
import vn.thads.officers.draw.Draw.Opened;
import vn.thads.officers.draw.Draw.State;

/** The replay: what was drawn comes out again, and whatever was touched since is found. */
class DrawVerifierTest {
    private static final Instant COMMITTED = Instant.parse("2026-11-30T01:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-30T03:00:00Z");

    @Test
    void what_was_drawn_comes_out_again() {
        for (int trial = 0; trial < 100; trial++) {
            Draw draw = drawn(new Random(trial));

            assertThat(DrawVerifier.faults(draw, draw.commitment())).isEmpty();
        }
    }

    @Test
    void a_draw_that_was_not_opened_cannot_be_replayed() {
        assertThat(DrawVerifier.faults(with(drawn(new Random(1)), null), null))
                .containsExactly("the seed is not published yet");
    }

    @Test
    void another_officer_another_order_or_another_case_is_found() {
        for (int trial = 0; trial < 100; trial++) {
            Random random = new Random(trial);
            Draw draw = drawn(random);
            Opened opened = opened(draw);
            List<DrawnCase> cases = new ArrayList<>(opened.cases());
            int place = random.nextInt(cases.size());
            DrawnCase one = cases.get(place);
            String other = draw.shares().stream()
                    .map(Share::officer)
                    .filter(officer -> !officer.equals(one.officer()))
                    .findFirst()
                    .orElseThrow();

            cases.set(place, new DrawnCase(one.reference(), RECEIVED, other, one.passedOver()));
            assertThat(DrawVerifier.faults(with(draw, cases(opened, cases)), null))
                    .hasSize(1);

            cases.set(place, new DrawnCase(one.reference(), COMMITTED, one.officer(), one.passedOver()));
            assertThat(DrawVerifier.faults(with(draw, cases(opened, cases)), null))
                    .containsExactly(one.reference() + ": known before the commitment");

            cases.set(place, one);
            cases.add(one);
            assertThat(DrawVerifier.faults(with(draw, cases(opened, cases)), null))
                    .containsExactly(one.reference() + ": drawn twice");
        }
    }

    @Test
    void who_was_passed_over_without_being_drawn_is_found() {
        Draw draw = drawn(new Random(3));
        Opened opened = opened(draw);
        List<DrawnCase> cases = new ArrayList<>(opened.cases());
        DrawnCase one = cases.getFirst();
        String other = draw.shares().stream()
                .map(Share::officer)
                .filter(officer -> !officer.equals(one.officer()))
                .findFirst()
                .orElseThrow();

        cases.set(0, new DrawnCase(one.reference(), RECEIVED, one.officer(), List.of(other)));

        assertThat(DrawVerifier.faults(with(draw, cases(opened, cases)), null)).hasSize(1);
    }

    @Test
    void another_seed_is_found_and_so_is_everything_that_was_frozen() {
        Draw draw = drawn(new Random(5));
        Opened opened = opened(draw);
        Opened other = new Opened("00".repeat(32), opened.witness(), opened.at(), List.of());
        List<Share> more = new ArrayList<>(draw.shares());
        more.set(0, new Share(more.getFirst().officer(), more.getFirst().capacity() + 1));

        assertThat(DrawVerifier.faults(with(draw, other), null))
                .containsExactly("seed is not the one whose hash was frozen");
        assertThat(DrawVerifier.faults(frozen(draw, draw.number() + 1, draw.shares(), draw.exclusions()), null))
                .containsExactly("commitment is not the hash of what was frozen");
        assertThat(DrawVerifier.faults(frozen(draw, draw.number(), more, draw.exclusions()), null))
                .contains("commitment is not the hash of what was frozen");
        assertThat(DrawVerifier.faults(frozen(draw, draw.number(), draw.shares(), List.of()), null))
                .containsExactly("commitment is not the hash of what was frozen");
        assertThat(DrawVerifier.faults(draw, "00".repeat(32)))
                .containsExactly("commitment is not the one that was published");
    }

    private static Draw drawn(Random random) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            shares.add(new Share("709-" + i, 1 + random.nextInt(150)));
        }
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        Frozen frozen = new Frozen(
                "709",
                1 + random.nextInt(9),
                LocalDate.of(2017, 2, 16),
                shares,
                List.of(new Exclusion("709-99", "OTHER_DUTY")),
                Frozen.hash(seed));
        Lottery lottery = new Lottery(seed, "48213", shares);
        String barred = shares.getFirst().officer();
        List<DrawnCase> cases = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(10); i++) {
            boolean isConflict = random.nextInt(4) == 0;
            Lottery.Ticket ticket = lottery.draw("2017-" + i, officer -> isConflict && officer.equals(barred));
            cases.add(new DrawnCase("2017-" + i, RECEIVED, ticket.officer(), ticket.passedOver()));
        }
        return new Draw(
                UUID.randomUUID(),
                frozen.office(),
                frozen.number(),
                frozen.on(),
                Frozen.METHOD,
                State.DRAWN,
                shares,
                frozen.exclusions(),
                frozen.seedHash(),
                frozen.commitment(),
                COMMITTED,
                LocalDate.of(2026, 12, 7),
                new Opened(HexFormat.of().formatHex(seed), "48213", RECEIVED, cases));
    }

    private static Opened opened(Draw draw) {
        Opened opened = draw.opened();
        if (opened == null) {
            throw new IllegalArgumentException("not opened");
        }
        return opened;
    }

    private static Opened cases(Opened opened, List<DrawnCase> cases) {
        return new Opened(opened.seed(), opened.witness(), opened.at(), cases);
    }

    private static Draw with(Draw draw, @Nullable Opened opened) {
        return draw(draw, draw.number(), draw.shares(), draw.exclusions(), opened);
    }

    private static Draw frozen(Draw draw, int number, List<Share> shares, List<Exclusion> exclusions) {
        return draw(draw, number, shares, exclusions, draw.opened());
    }

    private static Draw draw(
            Draw draw, int number, List<Share> shares, List<Exclusion> exclusions, @Nullable Opened opened) {
        return new Draw(
                draw.id(),
                draw.office(),
                number,
                draw.on(),
                draw.method(),
                draw.state(),
                shares,
                exclusions,
                draw.seedHash(),
                draw.commitment(),
                draw.committedAt(),
                draw.validUntil(),
                opened);
    }
}
