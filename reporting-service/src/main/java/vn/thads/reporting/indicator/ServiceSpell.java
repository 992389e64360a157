package vn.thads.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.events.OfficerEvent.GradeHeld;
import vn.thads.events.OfficerEvent.OfficerDescribed;
import vn.thads.events.OfficerEvent.PostingHeld;

/**
 * Days on which an officer served at an office in a grade that may be assigned cases (chấp hành viên).
 *
 * @param office code of the office
 * @param from first day
 * @param to last day, or null while it lasts
 */
record ServiceSpell(String office, LocalDate from, @Nullable LocalDate to) {

    /** The common days of each posting and each grade that may be assigned cases. */
    static List<ServiceSpell> of(OfficerDescribed officer) {
        var spells = new ArrayList<ServiceSpell>();
        List<GradeHeld> grades = officer.grades();
        for (int i = 0; i < grades.size(); i++) {
            GradeHeld grade = grades.get(i);
            LocalDate gradeTo = i + 1 < grades.size() ? grades.get(i + 1).from().minusDays(1) : null;
            if (!grade.mayBeAssignedCases()) {
                continue;
            }
            for (PostingHeld posting : officer.postings()) {
                LocalDate from = grade.from().isAfter(posting.from()) ? grade.from() : posting.from();
                LocalDate to = earlier(gradeTo, posting.to());
                if (to == null || !to.isBefore(from)) {
                    spells.add(new ServiceSpell(posting.office(), from, to));
                }
            }
        }
        return spells;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
