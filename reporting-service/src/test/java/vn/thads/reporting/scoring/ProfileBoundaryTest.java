package vn.thads.reporting.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.indicator.Provenance;
import vn.thads.reporting.scoring.Profile.Category;
import vn.thads.reporting.scoring.Profile.GapBonus;
import vn.thads.reporting.scoring.Profile.GateWay;
import vn.thads.reporting.scoring.Profile.Level;
import vn.thads.reporting.scoring.Profile.PenaltyRule;
import vn.thads.reporting.scoring.Profile.VolumeBonus;
import vn.thads.reporting.scoring.Score.Extra;
import vn.thads.reporting.scoring.Score.GateState;
import vn.thads.reporting.scoring.Score.Standing;

/**
 * Every row of every profile that ships, at its limit and a hundredth or one case beside it. The tests are made from the profile; which
 * rows there are is read from its text, by other code, and none may be without a test that passes and one that fails.
 */
class ProfileBoundaryTest {
    private static final Fraction HUNDREDTH = Fraction.parse("0.01");
    private static final Volume LARGE = new Volume(63, OptionalInt.of(13), OptionalInt.of(40));
    private static final Volume JUST_TOO_SMALL = new Volume(63, OptionalInt.of(14), OptionalInt.of(14));

    /** A test of one row. */
    private record Boundary(String row, boolean passes, String says, Executable test) {}

    @TestFactory
    Stream<DynamicTest> each_row_at_its_limit_and_just_beside_it() {
        return profiles()
                .flatMap(profile -> boundaries(profile).stream()
                        .map(it -> DynamicTest.dynamicTest(
                                "%s %s %s: %s"
                                        .formatted(
                                                profile.key(), it.row(), it.passes() ? "passes" : "fails", it.says()),
                                it.test())));
    }

    @Test
    void no_row_of_a_profile_is_without_a_test_that_passes_and_one_that_fails() throws IOException {
        for (Profiles.File file : Profiles.shipped().files()) {
            List<Boundary> tests = boundaries(file.profile());
            Set<String> without = rows(file.text());
            without.removeIf(row -> tests.stream().anyMatch(it -> it.row().equals(row) && it.passes())
                    && tests.stream().anyMatch(it -> it.row().equals(row) && !it.passes()));

            assertThat(without)
                    .as("rows without tests of %s", file.profile().key())
                    .isEmpty();
        }
    }

    private static Stream<Profile> profiles() {
        return Profiles.shipped().files().stream().map(Profiles.File::profile);
    }

    /** The rows as the file has them. */
    private static Set<String> rows(String text) throws IOException {
        JsonNode profile = JsonMapper.builder().build().readTree(text);
        var rows = new TreeSet<String>();
        for (JsonNode criterion : profile.path("criteria")) {
            String code = criterion.path("code").asText();
            JsonNode fn = criterion.path("fn");
            rows.add(code);
            fn.path("rows")
                    .forEach(step -> rows.add(code + "/" + step.path("from").asText()));
            fn.path("weights").fieldNames().forEachRemaining(form -> rows.add(code + "/" + form));
        }
        profile.path("bonus").forEach(bonus -> rows.add(bonus.path("code").asText()));
        profile.path("penalty").forEach(penalty -> rows.add(penalty.path("code").asText()));
        profile.path("gates").forEach(gate -> rows.add("gate " + gate.asText()));
        for (JsonNode category : profile.path("categories")) {
            String key = category.path("key").asText();
            // the last grade takes whoever has no other, and has no limit to fail by
            if (category.path("min").asInt() > 0) {
                rows.add("grade " + key);
            }
            category.path("gates")
                    .forEach(way ->
                            rows.add("grade " + key + "/" + way.path("missing").asText()));
        }
        rows.add("minApplicable");
        return rows;
    }

    private static List<Boundary> boundaries(Profile profile) {
        var tests = new ArrayList<Boundary>();
        profile.criteria().forEach(it -> criterion(it, tests));
        profile.bonus().forEach(rule -> {
            switch (rule) {
                case GapBonus gap -> gap(profile, gap, tests);
                case VolumeBonus volume -> volume(profile, volume, tests);
            }
        });
        profile.penalty().forEach(it -> penalty(profile, it, tests));
        profile.gates().forEach(it -> gate(profile, it, tests));
        profile.categories().forEach(it -> category(profile, it, tests));
        minApplicable(profile, tests);
        return tests;
    }

    private static void criterion(Criterion criterion, List<Boundary> tests) {
        String code = criterion.code();
        Fraction max = criterion.max();
        Setting setting = new Setting(
                Optional.ofNullable(criterion.target()).map(Criterion.TargetRule::value),
                Fraction.of(1),
                Optional.of(Fraction.of(50)));
        PointFunction fn = criterion.fn().at(max, setting).orElseThrow();
        switch (fn) {
            case PointFunction.LinearUp up -> {
                passes(tests, code, "full at " + up.full(), () -> equal(fn.points(up.full()), max));
                fails(
                        tests,
                        code,
                        "a hundredth less is not full",
                        () -> less(fn.points(up.full().minus(HUNDREDTH)), max));
                passes(
                        tests,
                        code,
                        "a hundredth above the floor earns",
                        () -> assertThat(fn.points(up.floor().plus(HUNDREDTH)).isPositive())
                                .isTrue());
                fails(tests, code, "nothing at the floor", () -> equal(fn.points(up.floor()), Fraction.ZERO));
            }
            case PointFunction.LinearDown down -> {
                passes(tests, code, "full at " + down.full(), () -> equal(fn.points(down.full()), max));
                fails(
                        tests,
                        code,
                        "a hundredth more is not full",
                        () -> less(fn.points(down.full().plus(HUNDREDTH)), max));
                passes(
                        tests,
                        code,
                        "a hundredth below the end earns",
                        () -> assertThat(fn.points(down.zero().minus(HUNDREDTH)).isPositive())
                                .isTrue());
                fails(tests, code, "nothing at the end", () -> equal(fn.points(down.zero()), Fraction.ZERO));
            }
            case PointFunction.Step step -> {
                for (PointFunction.StepRow row : step.rows()) {
                    String name = code + "/" + row.from();
                    passes(tests, name, "from " + row.from(), () -> equal(fn.points(row.from()), row.points()));
                    fails(
                            tests,
                            name,
                            "a hundredth less",
                            () -> less(fn.points(row.from().minus(HUNDREDTH)), row.points()));
                }
                passes(
                        tests,
                        code,
                        "the first row is full",
                        () -> equal(fn.points(step.rows().getFirst().from()), max));
                fails(
                        tests,
                        code,
                        "below the last row nothing",
                        () -> equal(fn.points(step.rows().getLast().from().minus(HUNDREDTH)), Fraction.ZERO));
            }
            case PointFunction.StartMinus _ -> {
                passes(tests, code, "nothing happened", () -> equal(fn.points(Fraction.ZERO), max));
                fails(tests, code, "one point of discipline", () -> less(fn.points(Fraction.of(1)), max));
                if (criterion.fn() instanceof FunctionRule.StartMinus rule) {
                    rule.weights().forEach((form, weight) -> {
                        passes(
                                tests,
                                code + "/" + form,
                                "weighs " + weight,
                                () -> equal(fn.points(weight), max.minus(weight).max(Fraction.ZERO)));
                        fails(
                                tests,
                                code + "/" + form,
                                "a hundredth more costs more, until nothing is left",
                                () -> assertThat(fn.points(weight.plus(HUNDREDTH)))
                                        .isLessThanOrEqualTo(fn.points(weight)));
                    });
                }
            }
            case PointFunction.LinearUpPeer peer -> {
                passes(tests, code, "full at the median", () -> equal(fn.points(peer.median()), max));
                fails(
                        tests,
                        code,
                        "a hundredth less",
                        () -> less(fn.points(peer.median().minus(HUNDREDTH)), max));
            }
            case PointFunction.Bonus _, PointFunction.Penalty _ ->
                throw new IllegalStateException("no criterion is made of " + fn);
        }
    }

    private static void gap(Profile profile, GapBonus rule, List<Boundary> tests) {
        Indicator rate = rule.indicator().of();
        Fraction target = targetOf(profile, rate);
        Fraction full = target.plus(rule.cap().times(rule.per()).over(rule.points()));
        passes(
                tests,
                rule.code(),
                "a hundredth above the target earns",
                () -> assertThat(extra(profile, rule.code(), good(profile), rate, target.plus(HUNDREDTH))
                                .isPositive())
                        .isTrue());
        fails(
                tests,
                rule.code(),
                "the target itself earns nothing",
                () -> equal(extra(profile, rule.code(), good(profile), rate, target), Fraction.ZERO));
        passes(
                tests,
                rule.code(),
                "the cap at " + full,
                () -> equal(extra(profile, rule.code(), good(profile), rate, full), rule.cap()));
        fails(
                tests,
                rule.code(),
                "a hundredth less is below the cap",
                () -> less(extra(profile, rule.code(), good(profile), rate, full.minus(HUNDREDTH)), rule.cap()));
    }

    private static void volume(Profile profile, VolumeBonus rule, List<Boundary> tests) {
        passes(
                tests,
                rule.code(),
                "place 13 of 63",
                () -> equal(extra(score(profile, good(profile), LARGE), rule.code()), rule.points()));
        fails(
                tests,
                rule.code(),
                "place 14 of 63",
                () -> equal(extra(score(profile, good(profile), JUST_TOO_SMALL), rule.code()), Fraction.ZERO));
        Criterion gate = profile.criterion(profile.gates().getFirst()).orElseThrow();
        Fraction missed = targetOf(profile, gate.indicator()).minus(HUNDREDTH);
        fails(
                tests,
                rule.code(),
                "a gate missed by a hundredth",
                () -> equal(
                        extra(score(profile, with(good(profile), gate.indicator(), missed), LARGE), rule.code()),
                        Fraction.ZERO));
    }

    private static void penalty(Profile profile, PenaltyRule rule, List<Boundary> tests) {
        Input input = rule.event().input();
        Fraction most = rule.cap().over(rule.points());
        fails(
                tests,
                rule.code(),
                "one event costs",
                () -> equal(events(profile, rule, input, Fraction.of(1)), rule.points()));
        passes(
                tests,
                rule.code(),
                "no event costs nothing",
                () -> equal(events(profile, rule, input, Fraction.ZERO), Fraction.ZERO));
        fails(tests, rule.code(), "the cap at " + most, () -> equal(events(profile, rule, input, most), rule.cap()));
        passes(
                tests,
                rule.code(),
                "one event more costs no more",
                () -> equal(events(profile, rule, input, most.plus(Fraction.of(1))), rule.cap()));
    }

    private static Fraction events(Profile profile, PenaltyRule rule, Input input, Fraction count) {
        return extra(score(profile, good(profile).with(input, count, Provenance.FILED), LARGE), rule.code());
    }

    private static void gate(Profile profile, String code, List<Boundary> tests) {
        Indicator indicator = profile.criterion(code).orElseThrow().indicator();
        Fraction target = targetOf(profile, indicator);
        passes(
                tests,
                "gate " + code,
                "met at " + target,
                () -> assertThat(gate(profile, code, indicator, target)).isEqualTo(GateState.MET));
        fails(
                tests,
                "gate " + code,
                "missed by a hundredth",
                () -> assertThat(gate(profile, code, indicator, target.minus(HUNDREDTH)))
                        .isEqualTo(GateState.MISSED));
    }

    private static GateState gate(Profile profile, String code, Indicator indicator, Fraction value) {
        return score(profile, with(good(profile), indicator, value), LARGE).gates().stream()
                .filter(it -> it.criterion().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void category(Profile profile, Category category, List<Boundary> tests) {
        String name = "grade " + category.key();
        if (category.min().isPositive()) {
            passes(
                    tests,
                    name,
                    "with " + category.min() + " points",
                    () -> assertThat(gradeWith(profile, category.min(), Fraction.ZERO))
                            .isEqualTo(category.key()));
            fails(
                    tests,
                    name,
                    "with a hundredth less",
                    () -> assertThat(gradeWith(profile, category.min(), HUNDREDTH))
                            .isNotEqualTo(category.key()));
        }
        for (GateWay way : category.gates()) {
            Fraction below = way.below();
            String row = name + "/" + way.missing();
            if (below == null) {
                passes(
                        tests,
                        row,
                        "every gate met",
                        () -> assertThat(grade(profile, shortBy(profile, way.missing(), HUNDREDTH)))
                                .isLessThanOrEqualTo(category.key()));
                fails(
                        tests,
                        row,
                        "one gate missed by a hundredth",
                        () -> assertThat(grade(profile, shortBy(profile, way.missing() + 1, HUNDREDTH)))
                                .isGreaterThan(profile.categories().getFirst().key()));
            } else {
                passes(
                        tests,
                        row,
                        "missed by just less than " + below + " %",
                        () -> assertThat(grade(profile, shortBy(profile, way.missing(), just(below))))
                                .isEqualTo(category.key()));
                fails(
                        tests,
                        row,
                        "missed by " + below + " %",
                        () -> assertThat(grade(profile, shortBy(profile, way.missing(), below)))
                                .isGreaterThan(category.key()));
            }
        }
    }

    /** A published figure is printed to a hundredth, so that a shortfall just below a limit lies some hundredths off it. */
    private static Fraction just(Fraction below) {
        return below.minus(Fraction.parse("0.04"));
    }

    private static String grade(Profile profile, Figures figures) {
        return Optional.ofNullable(score(profile, figures, JUST_TOO_SMALL).grade())
                .orElseThrow()
                .key();
    }

    /** Perfect but for so many gates, the last ones of cases and money, each short by so many percent of its target. */
    private static Figures shortBy(Profile profile, int gates, Fraction percent) {
        Figures figures = good(profile);
        for (int i = 0; i < gates; i++) {
            Indicator indicator =
                    profile.criterion(profile.gates().get(i)).orElseThrow().indicator();
            Fraction target = targetOf(profile, indicator);
            Fraction missing = target.times(percent).over(Fraction.HUNDRED);
            figures = with(figures, indicator, target.minus(missing));
        }
        return figures;
    }

    /** The grade with every gate met and just so many points: others are lost until the total is there. */
    private static String gradeWith(Profile profile, Fraction total, Fraction less) {
        Figures figures = good(profile);
        Fraction lose = Fraction.HUNDRED.minus(total).plus(less);
        for (Criterion criterion : profile.criteria()) {
            PointFunction fn = criterion
                    .fn()
                    .at(
                            criterion.max(),
                            new Setting(
                                    Optional.ofNullable(criterion.target()).map(Criterion.TargetRule::value),
                                    Fraction.of(1),
                                    Optional.of(Fraction.of(50))))
                    .orElseThrow();
            boolean isNeeded =
                    total.compareTo(Fraction.of(60)) > 0 && profile.gates().contains(criterion.code());
            if (!isNeeded && lose.isPositive()) {
                Fraction lost = lose.min(criterion.max());
                Optional<Fraction> value = valueLosing(fn, criterion.max(), lost);
                if (value.isPresent()) {
                    figures = with(figures, criterion.indicator(), value.get());
                    lose = lose.minus(lost);
                }
            }
        }
        assertThat(lose.isZero()).isTrue();
        return grade(profile, figures);
    }

    private static Optional<Fraction> valueLosing(PointFunction fn, Fraction max, Fraction lost) {
        return switch (fn) {
            case PointFunction.LinearUp up ->
                Optional.of(
                        up.full().minus(lost.times(up.full().minus(up.floor())).over(max)));
            case PointFunction.LinearDown down ->
                Optional.of(down.full()
                        .plus(lost.times(down.zero().minus(down.full())).over(max)));
            default -> Optional.empty();
        };
    }

    private static void minApplicable(Profile profile, List<Boundary> tests) {
        passes(
                tests,
                "minApplicable",
                "30 points that do not apply leave 70",
                () -> assertThat(without(profile, "A1", "A3").standing()).isEqualTo(Standing.RANKED));
        fails(
                tests,
                "minApplicable",
                "31 points that do not apply leave 69",
                () -> assertThat(without(profile, "A1", "F1", "B1").standing()).isEqualTo(Standing.INSUFFICIENT_BASE));
    }

    private static Score without(Profile profile, String... codes) {
        Figures figures = good(profile);
        for (String code : codes) {
            Input whole = profile.criterion(code).orElseThrow().indicator().second();
            figures = figures.with(whole, Fraction.ZERO, Provenance.FILED);
        }
        return score(profile, figures, LARGE);
    }

    private static Fraction extra(Profile profile, String code, Figures figures, Indicator indicator, Fraction value) {
        return extra(score(profile, with(figures, indicator, value), LARGE), code);
    }

    private static Fraction extra(Score score, String code) {
        return Stream.concat(score.bonuses().stream(), score.penalties().stream())
                .filter(it -> it.code().equals(code))
                .map(Extra::points)
                .findFirst()
                .orElseThrow();
    }

    private static Score score(Profile profile, Figures figures, Volume volume) {
        return new Scorer(profile, new Period(2017, 12), Level.PROVINCE)
                .score(new Candidate("72", figures, Map.of()), volume, Map.of());
    }

    private static Fraction targetOf(Profile profile, Indicator indicator) {
        return Optional.ofNullable(profile.measuring(indicator).orElseThrow().target())
                .orElseThrow()
                .value();
    }

    /** An office that earns every point and no bonus. */
    private static Figures good(Profile profile) {
        Figures figures = Figures.NONE;
        for (Criterion criterion : profile.criteria()) {
            Fraction value = switch (criterion.fn()) {
                case FunctionRule.LinearUp up -> up.full().at(setting(criterion));
                case FunctionRule.LinearDown down -> down.full().at(setting(criterion));
                case FunctionRule.Step step -> step.rows().getFirst().from();
                case FunctionRule.StartMinus _ -> Fraction.ZERO;
                case FunctionRule.LinearUpPeer _ -> Fraction.of(50);
            };
            figures = with(figures, criterion.indicator(), value);
        }
        return figures;
    }

    private static Setting setting(Criterion criterion) {
        return new Setting(
                Optional.ofNullable(criterion.target()).map(Criterion.TargetRule::value),
                Fraction.of(1),
                Optional.empty());
    }

    /** Sets both inputs of an indicator so that it has just that value. */
    private static Figures with(Figures figures, Indicator indicator, Fraction value) {
        Fraction whole = Fraction.of(1_000_000);
        Fraction part = whole.times(value).over(Fraction.HUNDRED);
        return switch (indicator.form()) {
            case PERCENT -> both(figures, indicator, part, whole);
            case GROWTH -> both(figures, indicator, whole.plus(part), whole);
            case CUT -> both(figures, indicator, whole.minus(part), whole);
            case AMOUNT -> figures.with(indicator.first(), value, Provenance.FILED);
            case DAYS, PER_OFFICER -> throw new IllegalStateException("no criterion measures " + indicator);
        };
    }

    private static Figures both(Figures figures, Indicator indicator, Fraction part, Fraction whole) {
        return figures.with(indicator.first(), part, Provenance.FILED)
                .with(indicator.second(), whole, Provenance.FILED);
    }

    private static void equal(Fraction points, Fraction expected) {
        assertThat(points).isEqualByComparingTo(expected);
    }

    private static void less(Fraction points, Fraction than) {
        assertThat(points).isLessThan(than);
    }

    private static void passes(List<Boundary> tests, String row, String says, Executable test) {
        tests.add(new Boundary(row, true, says, test));
    }

    private static void fails(List<Boundary> tests, String row, String says, Executable test) {
        tests.add(new Boundary(row, false, says, test));
    }
}
