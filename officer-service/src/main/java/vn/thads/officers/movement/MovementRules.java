package vn.thads.officers.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;

/** What the law of a day says of movements: kinds, who decides, who is exempt, and how long somebody may stay. */
@Singleton
public class MovementRules {
    private final CsvTable kinds = CsvTable.read("data/movement-kinds.csv");
    private final CsvTable authorities = CsvTable.read("data/movement-authorities.csv");
    private final CsvTable exemptions = CsvTable.read("data/movement-exemptions.csv");
    private final CsvTable terms = CsvTable.read("data/position-terms.csv");
    private final OfficeTree tree;

    @Inject
    MovementRules(OfficeTree tree) {
        this.tree = tree;
    }

    /**
     * A kind of movement.
     *
     * @param postingKind how the posting is called that it makes
     * @param isForLeadersOnly whether only who holds or gets a post of leadership
     * @param needsConsent whether the receiving office must agree
     * @param hasReturn whether the officer comes back
     * @param purposes what it may be for
     * @param article where it stands
     */
    record Kind(
            String postingKind,
            boolean isForLeadersOnly,
            boolean needsConsent,
            boolean hasReturn,
            List<String> purposes,
            String article) {}

    /**
     * Who decides.
     *
     * @param role role that he must have here
     * @param label what he is called
     * @param article where it stands
     */
    record Authority(String role, String label, String article) {}

    /**
     * How long somebody may keep a position.
     *
     * @param years years
     * @param reminderDays how many days before its end the reminder begins
     * @param article where it stands
     */
    record PositionTerm(int years, int reminderDays, String article) {}

    Optional<Kind> kind(String key, LocalDate on) {
        return inForce(kinds, key, on)
                .map(line -> new Kind(
                        line.text("posting_kind"),
                        line.text("leaders_only").equals("true"),
                        line.text("needs_consent").equals("true"),
                        line.text("has_return").equals("true"),
                        List.of(line.text("purposes").split(";", -1)),
                        line.text("article")));
    }

    /** Article under which an exemption frees from this kind of movement, on the day. */
    Optional<String> exemption(String ground, String kind, LocalDate on) {
        return exemptions.where("key", ground).stream()
                .filter(line -> line.text("kind").equals(kind) && line.isInForce(on))
                .findFirst()
                .map(line -> line.text("article"));
    }

    Optional<PositionTerm> positionTerm(String role, LocalDate on) {
        return inForce(terms, role, on)
                .map(line -> new PositionTerm(
                        Integer.parseInt(line.text("years")),
                        Integer.parseInt(line.text("reminder_days")),
                        line.text("article")));
    }

    /** The authority of the day: by who moves, and whether he leaves his province. */
    Optional<Authority> authority(Movement.Plan plan, boolean isLeader, LocalDate on) {
        String scope = isLeader || plan.role().isLeader()
                ? "LEADER"
                : isWithinProvince(plan, on) ? "WITHIN_PROVINCE" : "BETWEEN_PROVINCES";
        return inForce(authorities, scope, on)
                .map(line -> new Authority(line.text("role"), line.text("label_vi"), line.text("article")));
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

    private static Optional<Line> inForce(CsvTable table, String key, LocalDate on) {
        return table.where("key", key).stream()
                .filter(line -> line.isInForce(on))
                .findFirst();
    }
}
