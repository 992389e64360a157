package vn.thads.officers.movement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.officer.Posting;

/**
 * A movement of an officer (điều động, luân chuyển, biệt phái, chuyển đổi vị trí công tác) on its way; served as it is.
 *
 * @param id the movement
 * @param plan who goes where
 * @param state how far it is
 * @param course what happened to it
 * @param version from 1
 */
@Schema(name = "Movement", description = "Điều động, luân chuyển, biệt phái, chuyển đổi vị trí; a movement on its way")
public record Movement(UUID id, Plan plan, State state, Course course, long version) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000007",
             "plan": {"officer": "709-1", "kind": "SECONDMENT", "purpose": "URGENT_TASK", "officeFrom": "709",
                      "officeTo": "703", "role": "OFFICER", "from": "2017-04-01", "to": "2018-03-31"},
             "state": "PROPOSED",
             "course": {"proposedOn": "2017-03-01", "answeredOn": null, "exemption": null, "exemptUntil": null,
                        "decidedOn": null, "decisionNumber": null, "authority": null, "endedOn": null},
             "version": 1}
            """;

    /** How far a movement is. */
    public enum State {
        /** đề xuất, chờ nơi nhận trả lời. */
        PROPOSED,
        /** nơi nhận đồng ý, chờ quyết định. */
        CONSENTED,
        /** nơi nhận không đồng ý. */
        REFUSED,
        /** thuộc trường hợp không thực hiện. */
        EXEMPT,
        /** đã có quyết định, đang bàn giao việc. */
        DECIDED,
        /** người có thẩm quyền không đồng ý. */
        REJECTED,
        /** đã thực hiện. */
        EFFECTIVE,
        /** đã hết thời hạn hoặc trở về. */
        ENDED,
        /** rút đề xuất. */
        WITHDRAWN
    }

    /**
     * Who goes where.
     *
     * @param officer staff code
     * @param kind TRANSFER, ROTATION, SECONDMENT or POSITION_CHANGE
     * @param purpose a purpose of that kind
     * @param officeFrom where he works
     * @param officeTo where he goes
     * @param role what he will be there
     * @param from first day
     * @param to last day, or null
     */
    @Schema(name = "MovementPlan", description = "Ai đi đâu; who goes where")
    public record Plan(
            String officer,
            String kind,
            String purpose,
            String officeFrom,
            String officeTo,
            Posting.Role role,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * What happened to a movement.
     *
     * @param proposedOn day of the proposal
     * @param answeredOn day on which the receiving office answered, or null
     * @param exemption why it may not be carried out, or null
     * @param exemptUntil last day on which that holds, or null
     * @param decidedOn day of the decision, or null
     * @param decisionNumber its number, or null
     * @param authority who decided, as the authority of the day is called, or null
     * @param endedOn last day, once it has ended, or null
     */
    @Schema(name = "MovementCourse", description = "Quá trình; what happened to a movement")
    public record Course(
            LocalDate proposedOn,
            @Nullable LocalDate answeredOn,
            @Nullable String exemption,
            @Nullable LocalDate exemptUntil,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionNumber,
            @Nullable String authority,
            @Nullable LocalDate endedOn) {
        static Course begun(LocalDate on) {
            return new Course(on, null, null, null, null, null, null, null);
        }

        Course answered(LocalDate on) {
            return new Course(proposedOn, on, exemption, exemptUntil, decidedOn, decisionNumber, authority, endedOn);
        }

        Course exempt(String ground, LocalDate until) {
            return new Course(proposedOn, answeredOn, ground, until, decidedOn, decisionNumber, authority, endedOn);
        }

        Course decided(LocalDate on, String number, String by) {
            return new Course(proposedOn, answeredOn, exemption, exemptUntil, on, number, by, endedOn);
        }

        Course ended(LocalDate last) {
            return new Course(
                    proposedOn, answeredOn, exemption, exemptUntil, decidedOn, decisionNumber, authority, last);
        }

        /** The last day on which something happened to it before it took effect. */
        @JsonIgnore
        @Schema(hidden = true)
        LocalDate lastStep() {
            LocalDate last = answeredOn == null ? proposedOn : answeredOn;
            return decidedOn == null || decidedOn.isBefore(last) ? last : decidedOn;
        }
    }

    Movement become(State next, Course now) {
        return new Movement(id, plan, next, now, version + 1);
    }
}
