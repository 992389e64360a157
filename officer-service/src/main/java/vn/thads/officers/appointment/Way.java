package vn.thads.officers.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.officers.officer.Posting.Role;
import vn.thads.platform.problem.Language;

/**
 * A way to a grade (điều kiện bổ nhiệm ngạch), as a row of appointment-rules says.
 *
 * @param line the row
 */
record Way(Line line) {
    /**
     * Whoever may be appointed, as he is on a day.
     *
     * @param grade grade of the day, or null
     * @param gradeSince first day of the grade, or null
     * @param worksSince first day of legal work that is known, or null
     * @param qualifications kinds that he has
     * @param role what he is at his office, or null without one
     * @param officeType type of his office, or null
     */
    record Candidate(
            @Nullable String grade,
            @Nullable LocalDate gradeSince,
            @Nullable LocalDate worksSince,
            Set<String> qualifications,
            @Nullable Role role,
            @Nullable String officeType) {
        Candidate {
            qualifications = Set.copyOf(qualifications);
        }
    }

    /** What is missing for an appointment. */
    sealed interface Missing {
        /** Another grade first. */
        record OfGrade(String grade) implements Missing {}

        /** Years in that grade; the day on which they are over, or null before they began. */
        record OfYearsInGrade(int years, @Nullable LocalDate on) implements Missing {}

        /** Years of legal work; the day on which they are over, or null before they began. */
        record OfYearsOfWork(int years, @Nullable LocalDate on) implements Missing {}

        /** Training, an examination, a degree or a job position. */
        record OfQualification(String kind) implements Missing {}

        /** A post of leadership. */
        record OfPost() implements Missing {}
    }

    String key() {
        return line.text("key");
    }

    String grade() {
        return line.text("grade");
    }

    String article() {
        return line.text("article");
    }

    String label(Language language) {
        return line.text(language == Language.VI ? "label_vi" : "label_en");
    }

    /** Everything that is missing on the day; nothing if he may be appointed. */
    List<Missing> missing(Candidate candidate, LocalDate on) {
        List<Missing> missing = new ArrayList<>();
        String before = line.text("from_grade");
        boolean hasGrade = before.isEmpty() || before.equals(candidate.grade());
        if (!hasGrade) {
            missing.add(new Missing.OfGrade(before));
        }
        int inGrade = years("years_in_grade");
        LocalDate graded = hasGrade ? over(candidate.gradeSince(), inGrade) : null;
        if (inGrade > 0 && (graded == null || on.isBefore(graded))) {
            missing.add(new Missing.OfYearsInGrade(inGrade, graded));
        }
        int ofWork = years("years_of_work");
        LocalDate worked = over(candidate.worksSince(), ofWork);
        if (ofWork > 0 && (worked == null || on.isBefore(worked))) {
            missing.add(new Missing.OfYearsOfWork(ofWork, worked));
        }
        list("needs").stream()
                .filter(kind -> !candidate.qualifications().contains(kind))
                .forEach(kind -> missing.add(new Missing.OfQualification(kind)));
        if (!holdsPost(candidate)) {
            missing.add(new Missing.OfPost());
        }
        return missing;
    }

    private boolean holdsPost(Candidate candidate) {
        List<String> roles = list("roles");
        List<String> types = list("office_types");
        Role role = candidate.role();
        String type = candidate.officeType();
        return (roles.isEmpty() || (role != null && roles.contains(role.name())))
                && (types.isEmpty() || (type != null && types.contains(type)));
    }

    private static @Nullable LocalDate over(@Nullable LocalDate since, int years) {
        return since == null ? null : since.plusYears(years);
    }

    private int years(String column) {
        String text = line.text(column);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private List<String> list(String column) {
        String text = line.text(column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(";", -1));
    }
}
