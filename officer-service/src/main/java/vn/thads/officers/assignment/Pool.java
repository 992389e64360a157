package vn.thads.officers.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thads.officers.assignment.AssignmentRules.Bar;
import vn.thads.officers.caseload.OfficerLoad;
import vn.thads.officers.caseload.WeightProfile;

/**
 * Everything that is known of an office on a day before its cases are ranked.
 *
 * @param on the day
 * @param profile what weighs how much on it
 * @param staff who works there, belongs there or holds a case of it
 * @param bars who of them may not be assigned any case, and why
 * @param holders who holds which of the related cases
 */
record Pool(
        LocalDate on,
        WeightProfile profile,
        List<OfficerLoad> staff,
        Map<String, List<Bar>> bars,
        Map<UUID, String> holders) {
    Pool {
        staff = List.copyOf(staff);
        bars = Map.copyOf(bars);
        holders = Map.copyOf(holders);
    }

    Set<String> codes() {
        return staff.stream().map(OfficerLoad::officer).collect(Collectors.toSet());
    }
}
