package vn.thads.officers.movement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;

/** What the law of a day says of movements: kinds, who decides, who is exempt, and how long somebody may stay. */
@Singleton
class MovementRules {
    private final CsvTable kinds = CsvTable.read("data/movement-kinds.csv");
    private final CsvTable authorities = CsvTable.read("data/movement-authorities.csv");
    private final CsvTable exemptions = CsvTable.read("data/movement-exemptions.csv");
    private final CsvTable terms = CsvTable.read("data/position-terms.csv");

    /**
     * A kind of movement.
     *
     * @param postingKind how the posting is called that it makes
     * @param isForLeadersOnly whether only who holds or gets a post of leadership
     * @param needsConsent whether the receiving office must agree
     * @param hasReturn whether the officer comes back
     * @param reminderDays how many days before he does the reminder begins; 0 without a return
     * @param purposes what it may be for
     * @param article where it stands
     */
    record Kind(
            String postingKind,
            boolean isForLeadersOnly,
            boolean needsConsent,
            boolean hasReturn,
            int reminderDays,
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
    record PositionTerm(int years, int reminderDays, String article) {
        /** Last day of a position that began on the day. */
        LocalDate lastDay(LocalDate began) {
            return began.plusYears(years).minusDays(1);
        }

        /** First day of the reminder. */
        LocalDate remindFrom(LocalDate last) {
            return last.minusDays(reminderDays);
        }
    }

    Optional<Kind> kind(String key, LocalDate on) {
        return inForce(kinds, key, on)
                .map(line -> new Kind(
                        line.text("posting_kind"),
                        line.text("leaders_only").equals("true"),
                        line.text("needs_consent").equals("true"),
                        line.text("has_return").equals("true"),
                        line.text("reminder_days").isEmpty() ? 0 : Integer.parseInt(line.text("reminder_days")),
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

    /** Who decides on movements of a scope. */
    Optional<Authority> authority(String scope, LocalDate on) {
        return inForce(authorities, scope, on)
                .map(line -> new Authority(line.text("role"), line.text("label_vi"), line.text("article")));
    }

    private static Optional<Line> inForce(CsvTable table, String key, LocalDate on) {
        return table.where("key", key).stream()
                .filter(line -> line.isInForce(on))
                .findFirst();
    }
}
