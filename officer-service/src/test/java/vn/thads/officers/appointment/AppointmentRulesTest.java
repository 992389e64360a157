package vn.thads.officers.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;
import vn.thads.officers.appointment.Way.Candidate;
import vn.thads.officers.appointment.Way.Missing;
import vn.thads.officers.officer.Posting.Role;

/** Every way to a grade for who just meets it, and for who lacks a day, a qualification or the post. */
public class AppointmentRulesTest {
    private static final AppointmentRules RULES = new AppointmentRules();
    private static final QualificationKinds KINDS = new QualificationKinds();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        RuleRow.of("appointment-rules.csv").forEach(row -> addWay(row, boundaries));
        RuleRow.of("qualification-kinds.csv").forEach(row -> addKind(row, boundaries));
        return boundaries;
    }

    private static void addWay(RuleRow row, List<Boundary> boundaries) {
        LocalDate last = row.last();
        LocalDate on = last == null ? row.first() : last;
        boundaries.add(Boundary.passes(row, "for who just meets it, from its first day to its last", () -> {
            assertThat(way(row, row.first())).isPresent();
            assertThat(missing(row, on, meets(row, on))).isEmpty();
        }));
        boundaries.add(Boundary.fails(row, "the day before, and the day after", () -> {
            assertThat(way(row, row.eve())).isEmpty();
            if (last != null) {
                assertThat(way(row, last.plusDays(1))).isEmpty();
            }
        }));
        Candidate meets = meets(row, on);
        if (!row.text("years_in_grade").isEmpty()) {
            LocalDate since = since(row, "years_in_grade", on).plusDays(1);
            boundaries.add(Boundary.fails(
                    row,
                    "a day too early in the grade",
                    () -> assertThat(missing(
                                    row,
                                    on,
                                    with(meets, since, meets.worksSince(), meets.qualifications(), meets.role())))
                            .containsExactly(
                                    new Missing.OfYearsInGrade((int) row.number("years_in_grade"), on.plusDays(1)))));
        }
        if (!row.text("years_of_work").isEmpty()) {
            LocalDate since = since(row, "years_of_work", on).plusDays(1);
            boundaries.add(Boundary.fails(
                    row,
                    "a day of legal work too few",
                    () -> assertThat(missing(
                                    row,
                                    on,
                                    with(meets, meets.gradeSince(), since, meets.qualifications(), meets.role())))
                            .containsExactly(
                                    new Missing.OfYearsOfWork((int) row.number("years_of_work"), on.plusDays(1)))));
        }
        for (String kind : list(row, "needs")) {
            Set<String> others = new HashSet<>(meets.qualifications());
            others.remove(kind);
            boundaries.add(Boundary.fails(
                    row,
                    "without " + kind,
                    () -> assertThat(missing(
                                    row, on, with(meets, meets.gradeSince(), meets.worksSince(), others, meets.role())))
                            .containsExactly(new Missing.OfQualification(kind))));
        }
        if (!row.text("roles").isEmpty()) {
            boundaries.add(Boundary.fails(
                    row,
                    "without the post",
                    () -> assertThat(missing(
                                    row,
                                    on,
                                    with(
                                            meets,
                                            meets.gradeSince(),
                                            meets.worksSince(),
                                            meets.qualifications(),
                                            Role.OFFICER)))
                            .containsExactly(new Missing.OfPost())));
        }
    }

    private static void addKind(RuleRow row, List<Boundary> boundaries) {
        LocalDate last = row.last();
        boundaries.add(Boundary.passes(row, "from its first day to its last, by its article", () -> {
            assertThat(KINDS.article(row.key(), row.first())).hasValue(row.article());
            assertThat(KINDS.article(row.key(), last == null ? row.first() : last))
                    .hasValue(row.article());
        }));
        boundaries.add(Boundary.fails(row, "the day before, and the day after", () -> {
            assertThat(KINDS.article(row.key(), row.eve())).isNotEqualTo(Optional.of(row.article()));
            if (last != null) {
                assertThat(KINDS.article(row.key(), last.plusDays(1))).isNotEqualTo(Optional.of(row.article()));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_way_and_every_kind_holds_to_its_edge() {
        return Boundary.tests(boundaries());
    }

    @Test
    void who_has_no_grade_of_the_ladder_stands_below_it_and_nobody_above_its_end() {
        assertThat(RULES.isAbove("CHV_SO_CAP", null)).isTrue();
        assertThat(RULES.isAbove("CHV_SO_CAP", "TTV_CAO_CAP")).isTrue();
        assertThat(RULES.isAbove("CHV_TRUNG_CAP", "CHV_TRUNG_CAP")).isFalse();
        assertThat(RULES.isAbove("CHV_CAO_CAP", "CHV_CAO_CAP")).isFalse();
    }

    @Test
    void what_was_obtained_before_the_law_of_2008_counts_and_what_ended_does_not() {
        assertThat(KINDS.couldBeObtained("LAW_DEGREE", LocalDate.of(1999, 6, 30)))
                .isTrue();
        assertThat(KINDS.couldBeObtained("EXAM_TRUNG_CAP", LocalDate.of(2026, 6, 30)))
                .isTrue();
        assertThat(KINDS.couldBeObtained("EXAM_TRUNG_CAP", LocalDate.of(2026, 7, 1)))
                .isFalse();
        assertThat(KINDS.couldBeObtained("ASTROLOGY", LocalDate.of(2017, 1, 1))).isFalse();
    }

    private static List<Missing> missing(RuleRow row, LocalDate on, Candidate candidate) {
        return way(row, on).orElseThrow().missing(candidate, on);
    }

    /** The way of the row, and not one of the same key under the other law. */
    private static Optional<Way> way(RuleRow row, LocalDate on) {
        return RULES.ways(on).stream()
                .filter(way -> way.key().equals(row.key()) && way.article().equals(row.article()))
                .findFirst();
    }

    private static Candidate meets(RuleRow row, LocalDate on) {
        String grade = row.text("from_grade");
        List<String> roles = list(row, "roles");
        List<String> types = list(row, "office_types");
        return new Candidate(
                grade.isEmpty() ? null : grade,
                since(row, "years_in_grade", on),
                since(row, "years_of_work", on),
                Set.copyOf(list(row, "needs")),
                roles.isEmpty() ? Role.OFFICER : Role.valueOf(roles.getFirst()),
                types.isEmpty() ? "DISTRICT" : types.getLast());
    }

    private static LocalDate since(RuleRow row, String column, LocalDate on) {
        return row.text(column).isEmpty() ? on : on.minusYears(row.number(column));
    }

    private static Candidate with(
            Candidate one,
            @Nullable LocalDate gradeSince,
            @Nullable LocalDate worksSince,
            Set<String> qualifications,
            @Nullable Role role) {
        return new Candidate(one.grade(), gradeSince, worksSince, qualifications, role, one.officeType());
    }

    private static List<String> list(RuleRow row, String column) {
        return row.text(column).isEmpty()
                ? List.of()
                : Arrays.asList(row.text(column).split(";", -1));
    }
}
