package vn.thads.officers.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draw, with everything that its replay needs; served as it is.
 *
 * @param id the draw
 * @param office code of the office
 * @param number number of the draw at that office, without gaps from 1
 * @param on day on which the officers are as they are
 * @param method name of the way in which is drawn
 * @param state how far it is
 * @param shares tickets, by staff code
 * @param exclusions who takes no part, by staff code
 * @param seedHash SHA-256 of the seed, hexadecimal
 * @param commitment SHA-256 of everything frozen, hexadecimal
 * @param committedAt when it was frozen and published
 * @param validUntil last day on which may be drawn
 * @param opened the seed and what was drawn; null while it is committed
 */
@Schema(
        name = "AssignmentDraw",
        description =
                "Một lần bốc thăm phân công, đủ dữ liệu để bất kỳ ai bốc lại; a draw, with everything its replay needs")
record Draw(
        UUID id,
        String office,
        int number,
        LocalDate on,
        String method,
        State state,
        List<Share> shares,
        List<Exclusion> exclusions,
        String seedHash,
        String commitment,
        Instant committedAt,
        LocalDate validUntil,
        @Nullable Opened opened) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000012", "office": "709", "number": 1, "on": "2017-02-16",
             "method": "THADS-DRAW-1", "state": "COMMITTED",
             "shares": [{"officer": "709-1", "capacity": 100}, {"officer": "709-2", "capacity": 115}],
             "exclusions": [{"officer": "709-3", "ground": "OTHER_DUTY"}],
             "seedHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "commitment": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
             "committedAt": "2026-11-30T01:00:00Z", "validUntil": "2026-12-07", "opened": null}
            """;

    Draw {
        shares = List.copyOf(shares);
        exclusions = List.copyOf(exclusions);
    }

    /** How far a draw is. */
    enum State {
        /** đã cam kết, chưa bốc. */
        COMMITTED,
        /** đã bốc. */
        DRAWN,
        /** không bốc; hạt giống cũng được công bố. */
        WITHDRAWN
    }

    /**
     * What is published once a draw has ended.
     *
     * @param seed the seed, hexadecimal
     * @param witness word that somebody present gave, or null
     * @param at when
     * @param cases what was drawn; empty if it was withdrawn
     */
    @Schema(name = "OpenedDraw", description = "Hạt giống và kết quả; the seed and what was drawn")
    record Opened(String seed, @Nullable String witness, Instant at, List<DrawnCase> cases) {
        Opened {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Whom a case goes to.
     *
     * @param reference how the caller calls it
     * @param receivedAt when the office received it, after the commitment
     * @param officer staff code; null if everybody was passed over
     * @param passedOver who was drawn before and may not have it, in order; why is not published
     */
    @Schema(name = "DrawnCase", description = "Việc và người bốc được; whom a case goes to")
    record DrawnCase(
            String reference, Instant receivedAt, @Nullable String officer, List<String> passedOver) {
        DrawnCase {
            passedOver = List.copyOf(passedOver);
        }
    }

    Frozen frozen() {
        return new Frozen(office, number, on, shares, exclusions, seedHash);
    }
}
