package vn.thads.officers.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.movement.MovementRules.Authority;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;

/** Who decides on a movement (thẩm quyền điều động, luân chuyển, biệt phái): by who moves, and whether he leaves his province. */
@Singleton
public class Authorities {
    private final MovementRules rules;
    private final OfficeTree tree;

    @Inject
    Authorities(MovementRules rules, OfficeTree tree) {
        this.rules = rules;
        this.tree = tree;
    }

    /** The authority of the day. */
    Optional<Authority> of(Movement.Plan plan, boolean isLeader, LocalDate on) {
        if (isLeader || plan.role().isLeader()) {
            return rules.authority("LEADER", on);
        }
        return rules.authority(isWithinProvince(plan, on) ? "WITHIN_PROVINCE" : "BETWEEN_PROVINCES", on);
    }

    private boolean isWithinProvince(Movement.Plan plan, LocalDate on) {
        String from = province(plan.officeFrom(), on);
        return from != null && from.equals(province(plan.officeTo(), on));
    }

    /** The province that an office belongs to on a day; null for a central, military or unknown one. */
    public @Nullable String province(String office, LocalDate on) {
        Optional<Office> above = tree.find(office, on);
        while (above.isPresent()) {
            if (above.get().type().equals("PROVINCE")) {
                return above.get().code();
            }
            String parent = above.get().parent();
            above = parent == null ? Optional.empty() : tree.find(parent, on);
        }
        return null;
    }
}
