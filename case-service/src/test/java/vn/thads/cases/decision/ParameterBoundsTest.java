package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Boundary.fails;
import static vn.thads.cases.decision.Boundary.passes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseState;

/** Every number that a guard counts with, in each law that has it, and one less or one more. */
class ParameterBoundsTest {
    private static final String BOOK = "TRANSFER_TO_SEPARATE_BOOK";
    private static final String ON_REQUEST = "PROTEST_AUTHORITY_REQUEST";

    @TestFactory
    Stream<DynamicTest> every_number_of_a_guard_passes_and_fails_by_one() {
        return Boundary.tests(boundaries());
    }

    static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.parameters()) {
            int value = Integer.parseInt(row.text("value"));
            LocalDate on = day(row);
            String name = name(row);
            switch (row.text("key")) {
                case "SEPARATE_BOOK_VERIFICATIONS" -> {
                    boundaries.add(passes(name, "with enough verifications", () -> moves(verified(on, value), on)));
                    boundaries.add(fails(name, "with one too few", () -> stays(verified(on, value - 1), on)));
                }
                case "SEPARATE_BOOK_LONG_WAIT" -> {
                    LocalDate end = on.plusYears(value);
                    boundaries.add(passes(
                            name,
                            "the day after",
                            () -> unknownAddress(on).take(BOOK, end.plusDays(1).toString())));
                    boundaries.add(fails(
                            name,
                            "on the last day",
                            () -> assertThat(unknownAddress(on)
                                            .refused(BOOK, end.toString())
                                            .guard())
                                    .isEqualTo(Guard.SEPARATE_BOOK_1_YEAR)));
                }
                case "LONG_PRISON_LEFT" -> {
                    LocalDate prison = on.plusYears(value);
                    boundaries.add(passes(
                            name,
                            "just that much prison left",
                            () -> verifiedAgain(on, prison, "REVERIFY_PRISON_OR_UNKNOWN")));
                    boundaries.add(fails(name, "a day less", () -> verifiedAgain(on, prison.minusDays(1), "REVERIFY")));
                }
                case "POSTPONEMENTS_ON_REQUEST" -> {
                    boundaries.add(passes(name, "as often as allowed", () -> postponed(on, value)));
                    boundaries.add(fails(
                            name,
                            "once more",
                            () -> assertThat(postponed(on, value)
                                            .refused(
                                                    "POSTPONEMENT",
                                                    on.plusDays(90).toString(),
                                                    ON_REQUEST,
                                                    on.plusDays(90).toString(),
                                                    Particulars.none().until(on.plusDays(95)))
                                            .guard())
                                    .isEqualTo(Guard.POSTPONEMENT_ONCE_MAX_3_MONTHS)));
                }
                default -> throw new IllegalStateException("no test knows " + row.text("key"));
            }
        }
        return boundaries;
    }

    static String name(RuleRow row) {
        return row.text("key") + "@" + row.text("regime");
    }

    private static LocalDate day(RuleRow row) {
        return switch (row.text("regime")) {
            case "L2008" -> LocalDate.of(2012, 3, 15);
            case "L2008_2014" -> LocalDate.of(2016, 3, 15);
            default -> LocalDate.of(2026, 7, 6);
        };
    }

    private static Story fee(LocalDate on) {
        return Story.exOfficio()
                .owing("MONEY_FEE", Situation.OWED)
                .decidedOn(on.toString())
                .does(ActKind.URGENCY, on.toString());
    }

    private static Story verified(LocalDate since, int times) {
        Story story = fee(since).take("NOT_YET_ENFORCEABLE", since.toString(), "NO_MEANS", since.toString());
        for (int i = 1; i <= times; i++) {
            story.verification(since.plusDays(100L * i).toString(), VerificationResult.NO_MEANS);
        }
        return story;
    }

    private static void moves(Story story, LocalDate since) {
        assertThat(story.take(BOOK, since.plusYears(1).plusDays(1).toString()).state())
                .isEqualTo(CaseState.SEPARATE_BOOK);
    }

    private static void stays(Story story, LocalDate since) {
        assertThat(story.refused(BOOK, since.plusYears(1).plusDays(1).toString())
                        .details())
                .containsEntry("missing", "VERIFICATION");
    }

    private static Story unknownAddress(LocalDate since) {
        return fee(since)
                .take("NOT_YET_ENFORCEABLE", since.toString(), "ADDRESS_UNKNOWN", since.toString())
                .verification(since.plusDays(200).toString(), VerificationResult.NO_MEANS)
                .verification(since.plusDays(400).toString(), VerificationResult.NO_MEANS);
    }

    private static void verifiedAgain(LocalDate on, LocalDate prisonUntil, String term) {
        Story story = fee(on).verification(on.toString(), VerificationResult.NO_MEANS, prisonUntil.toString());
        RuleRow row = RuleRow.terms().stream()
                .filter(one -> one.text("key").equals(term) && one.covers(on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no term " + term));

        assertThat(story.now().history().getLast())
                .isInstanceOfSatisfying(
                        Act.class, act -> assertThat(act.dueOn()).isEqualTo(PlainCalendar.lastDay(row, on)));
    }

    private static Story postponed(LocalDate on, int times) {
        Story story = fee(on);
        for (int i = 1; i <= times; i++) {
            LocalDate day = on.plusDays(20L * i);
            story.take(
                            "POSTPONEMENT",
                            day.toString(),
                            ON_REQUEST,
                            day.toString(),
                            Particulars.none().until(day.plusDays(5)))
                    .resume(day.plusDays(6).toString(), day.plusDays(6).toString());
        }
        return story;
    }
}
