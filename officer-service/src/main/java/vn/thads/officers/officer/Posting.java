package vn.thads.officers.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting at an office (vị trí công tác).
 *
 * @param id the posting
 * @param office code of the office
 * @param role what he is there
 * @param kind how he came
 * @param from first day
 * @param to last day, or null while it lasts
 */
@Embeddable
public record Posting(
        UUID id,
        String office,
        @Enumerated(EnumType.STRING) Role role,
        String kind,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "to_day") @Nullable LocalDate to) {
    /** What an officer is at an office. */
    public enum Role {
        /** thủ trưởng. */
        HEAD,
        /** phó thủ trưởng. */
        DEPUTY_HEAD,
        /** không giữ chức vụ lãnh đạo. */
        OFFICER;

        /** Whether it is a post of leadership (lãnh đạo). */
        public boolean isLeader() {
            return this != OFFICER;
        }
    }

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Posting other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /** The same at the same place and time, whatever its id. */
    boolean isLike(Posting other) {
        return withId(other.id).equals(other);
    }

    Posting withId(UUID other) {
        return new Posting(other, office, role, kind, from, to);
    }

    Posting endedOn(LocalDate last) {
        return new Posting(id, office, role, kind, from, last);
    }
}
