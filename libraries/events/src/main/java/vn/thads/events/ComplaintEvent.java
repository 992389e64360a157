package vn.thads.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What complaint-service tells: topic {@code thads.complaints.v1}, key the complaint or the reception. */
public sealed interface ComplaintEvent extends ThadsEvent {

    /** What a letter is. */
    enum Kind {
        /** khiếu nại. */
        COMPLAINT,
        /** tố cáo. */
        DENUNCIATION
    }

    /** What the decision found. */
    enum Verdict {
        /** đúng. */
        UPHELD,
        /** đúng một phần. */
        PARTLY_UPHELD,
        /** sai. */
        REJECTED
    }

    /**
     * A complaint (khiếu nại) or denunciation (tố cáo) was registered.
     *
     * @param complaintId the complaint
     * @param kind what it is
     * @param office office whose decision or act it is about
     * @param officer staff code of the officer, or null
     * @param caseId the case, or null
     * @param stage stage of the act, A to D; null for a denunciation
     * @param instance 1 or 2
     * @param receivedOn day of receipt
     * @param acceptDueOn last day to accept it
     */
    record ComplaintRegistered(
            UUID complaintId,
            Kind kind,
            String office,
            @Nullable String officer,
            @Nullable UUID caseId,
            @Nullable String stage,
            int instance,
            LocalDate receivedOn,
            LocalDate acceptDueOn)
            implements ComplaintEvent {
        @Override
        public String subject() {
            return complaintId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return receivedOn;
        }
    }

    /**
     * It was accepted (thụ lý); the term to settle it runs.
     *
     * @param complaintId the complaint
     * @param acceptedOn day of acceptance
     * @param dueOn last day to decide it in time; told again with a later day when the term is extended
     */
    record ComplaintAccepted(UUID complaintId, LocalDate acceptedOn, LocalDate dueOn) implements ComplaintEvent {
        @Override
        public String subject() {
            return complaintId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return acceptedOn;
        }
    }

    /**
     * It was decided (giải quyết).
     *
     * @param complaintId the complaint
     * @param decidedOn day of the decision
     * @param dueOn last day on which it was in time
     * @param verdict what was found
     */
    record ComplaintDecided(UUID complaintId, LocalDate decidedOn, LocalDate dueOn, Verdict verdict)
            implements ComplaintEvent {
        @Override
        public String subject() {
            return complaintId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return decidedOn;
        }
    }

    /**
     * It took a step between acceptance and its end that is told by no event of its own. A term that goes on or is extended is told as
     * accepted again, with its later day.
     *
     * @param complaintId the complaint
     * @param step SUSPENDED (tạm đình chỉ), SENT (gửi), PUBLISHED (công khai), SECOND_COMPLAINT (khiếu nại lần hai), IMPLEMENTED (thi hành
     *     xong), REVIEW (xem xét lại) or REVIEWED (đã xem xét lại)
     * @param on the day
     */
    record ComplaintAdvanced(UUID complaintId, String step, LocalDate on) implements ComplaintEvent {
        @Override
        public String subject() {
            return complaintId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return on;
        }
    }

    /**
     * It ended without a decision on its merits.
     *
     * @param complaintId the complaint
     * @param how REJECTED (không thụ lý), FORWARDED (chuyển đơn), GUIDED (hướng dẫn), FILED (lưu đơn) or DISCONTINUED (đình chỉ)
     * @param endedOn the day
     */
    record ComplaintEnded(UUID complaintId, String how, LocalDate endedOn) implements ComplaintEvent {
        @Override
        public String subject() {
            return complaintId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return endedOn;
        }
    }

    /**
     * A reception of citizens by the head (tiếp công dân định kỳ) is due.
     *
     * @param receptionId the reception
     * @param office office
     * @param dueOn last day on which it can be held in time, the last day of its month
     */
    record ReceptionDue(UUID receptionId, String office, LocalDate dueOn) implements ComplaintEvent {
        @Override
        public String subject() {
            return receptionId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return dueOn;
        }
    }

    /**
     * A reception was held.
     *
     * @param receptionId the reception
     * @param office office
     * @param heldOn day
     * @param byHead whether the head of the office received in person
     */
    record ReceptionHeld(UUID receptionId, String office, LocalDate heldOn, boolean byHead) implements ComplaintEvent {
        @Override
        public String subject() {
            return receptionId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return heldOn;
        }
    }

    /**
     * A letter (đơn) was put down; it is not known yet what it is.
     *
     * @param letterId the letter
     * @param office office that received it
     * @param channel how it came: DIRECT, RECEPTION, POST, PORTAL, FORWARDED, PRESS or HOTLINE
     * @param signatories how many signed it
     * @param receivedOn day of receipt
     * @param classifyDueOn last day to classify it
     */
    record LetterRegistered(
            UUID letterId,
            String office,
            String channel,
            int signatories,
            LocalDate receivedOn,
            LocalDate classifyDueOn)
            implements ComplaintEvent {
        @Override
        public String subject() {
            return letterId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return receivedOn;
        }
    }

    /**
     * A letter was dealt with (phân loại, xử lý đơn), or waits for what its sender must add.
     *
     * @param letterId the letter
     * @param how CLASSIFIED (phân loại), FILED (lưu đơn), FORWARDED (chuyển đơn), GUIDED (hướng dẫn), LINKED (đơn trùng), SUPPLEMENT_ASKED (yêu cầu bổ sung) or SUPPLEMENTED (đã bổ sung)
     * @param matters what it turned out to be: complaints, denunciations, petitions and protests that it opened
     * @param on the day
     * @param classifyDueOn last day to classify it
     */
    record LetterDealtWith(UUID letterId, String how, List<UUID> matters, LocalDate on, LocalDate classifyDueOn)
            implements ComplaintEvent {
        public LetterDealtWith {
            matters = List.copyOf(matters);
        }

        @Override
        public String subject() {
            return letterId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return on;
        }
    }

    /**
     * A petition or feedback (kiến nghị, phản ánh) was put down.
     *
     * @param petitionId the petition
     * @param office office that must answer
     * @param caseId the case, or null
     * @param receivedOn day of receipt
     * @param dueOn last day to answer or forward it
     */
    record PetitionRegistered(
            UUID petitionId, String office, @Nullable UUID caseId, LocalDate receivedOn, LocalDate dueOn)
            implements ComplaintEvent {
        @Override
        public String subject() {
            return petitionId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return receivedOn;
        }
    }

    /**
     * A petition was answered (trả lời) or forwarded (chuyển).
     *
     * @param petitionId the petition
     * @param how ANSWERED or FORWARDED
     * @param on the day
     * @param dueOn last day on which it was in time
     */
    record PetitionAnswered(UUID petitionId, String how, LocalDate on, LocalDate dueOn) implements ComplaintEvent {
        @Override
        public String subject() {
            return petitionId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return on;
        }
    }

    /**
     * A protest of the procuracy (kháng nghị của Viện kiểm sát) was put down.
     *
     * @param protestId the protest
     * @param office office whose decision or act it is about
     * @param caseId the case, or null
     * @param receivedOn day of receipt
     * @param dueOn last day to answer it
     */
    record ProtestRegistered(
            UUID protestId, String office, @Nullable UUID caseId, LocalDate receivedOn, LocalDate dueOn)
            implements ComplaintEvent {
        @Override
        public String subject() {
            return protestId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return receivedOn;
        }
    }

    /**
     * A protest took a step.
     *
     * @param protestId the protest
     * @param step ACCEPTED (chấp nhận), NOT_ACCEPTED (không chấp nhận), EXECUTED (đã thực hiện), UPHELD or DISMISSED (cấp trên chấp nhận, không chấp nhận)
     * @param on the day
     * @param dueOn last day on which it was in time
     */
    record ProtestAdvanced(UUID protestId, String step, LocalDate on, LocalDate dueOn) implements ComplaintEvent {
        @Override
        public String subject() {
            return protestId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return on;
        }
    }
}
