package vn.thads.officers.assignment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thads.officers.caseload.OfficerLoad;
import vn.thads.officers.movement.Movements;

/** Who may not be assigned any case of an office on a day (không được phân công), whatever the case is. */
@Singleton
public class Barred {
    private final Movements movements;

    @Inject
    Barred(Movements movements) {
        this.movements = movements;
    }

    /** Keys of assignment-bars, by staff code; who may be assigned cases is not in it. */
    public Map<String, List<String>> of(String office, LocalDate day, List<OfficerLoad> staff) {
        Set<String> leaving = movements.leaving(office, day);
        Map<String, List<String>> barred = new HashMap<>();
        for (OfficerLoad load : staff) {
            List<String> keys = keys(load, office, leaving.contains(load.officer()));
            if (!keys.isEmpty()) {
                barred.put(load.officer(), keys);
            }
        }
        return barred;
    }

    private static List<String> keys(OfficerLoad load, String office, boolean isLeaving) {
        if (load.office() == null) {
            return List.of("NO_POST");
        }
        List<String> keys = new ArrayList<>();
        if (load.absent()) {
            keys.add("ABSENT");
        } else if (load.capacity() == 0) {
            keys.add("NO_GRADE");
        }
        if (!office.equals(load.office())) {
            keys.add("SECONDED_AWAY");
        }
        if (isLeaving) {
            keys.add("LEAVING");
        }
        return keys;
    }
}
