package vn.thads.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What case-service tells: topic {@code thads.cases.v1}, key the case id. */
public sealed interface CaseEvent extends ThadsEvent {
    UUID caseId();

    /** What the fact changed in the dated history of the case. */
    Change change();

    @Override
    default String subject() {
        return caseId().toString();
    }

    /** Where a case came from. */
    enum Origin {
        /** A new judgment or request. */
        NEW,
        /** nhận uỷ thác: entrusted by another office. */
        ENTRUSTED_IN,
        /** Cục rút lên để thi hành: taken up from a district office. */
        TAKEN_UP,
        /** A request made again after it was returned. */
        RE_REQUEST
    }

    /** Where money went. */
    enum MovementKind {
        /** thu: received from the debtor, now held by the office. */
        RECEIVED,
        /** chi trả cho người được thi hành án. */
        PAID_OUT,
        /** nộp ngân sách nhà nước. */
        REMITTED,
        /** gửi tiết kiệm, ký gửi theo quy định. */
        DEPOSITED
    }

    /**
     * An enforcement decision (quyết định thi hành án) was issued: one case more (T1).
     *
     * @param caseId the case
     * @param reference number of the decision
     * @param office office that holds the case
     * @param officer staff code of the assigned officer
     * @param initiation ex officio or on request
     * @param judgmentKind kind of judgment (loại án), a key of judgment-kinds
     * @param flags orthogonal marks: CREDIT, CORRUPTION, STATE_BUDGET, COMPLEX, FOREIGN
     * @param origin where the case came from
     * @param receivedOn day on which the judgment or the request was received
     * @param issueDueOn last day on which the decision could be issued in time
     * @param decidedOn day of the decision
     * @param obligationKinds kind of each obligation, by number from 1
     * @param change its first standing
     */
    record CaseRegistered(
            UUID caseId,
            CaseReference reference,
            String office,
            String officer,
            Initiation initiation,
            String judgmentKind,
            List<String> flags,
            Origin origin,
            LocalDate receivedOn,
            LocalDate issueDueOn,
            LocalDate decidedOn,
            List<String> obligationKinds,
            Change change)
            implements CaseEvent {
        public CaseRegistered {
            flags = List.copyOf(flags);
            obligationKinds = List.copyOf(obligationKinds);
        }

        @Override
        public LocalDate legalDate() {
            return decidedOn;
        }
    }

    /**
     * A decision (quyết định) was taken on the case.
     *
     * @param caseId the case
     * @param decisionId the decision
     * @param kind a key of decision-kinds
     * @param transition the row of the transitions that it made, such as {@code T6}; null for one that moves no state
     * @param ground key of the ground; null where the kind has none
     * @param groundOn day on which the ground arose; null where the kind has none
     * @param dueOn last day on which it could be taken in time; null where no term runs
     * @param decidedOn day of the decision
     * @param wholeCase whether it concerns the whole case
     * @param obligations numbers of the obligations it concerns, all of them when it concerns the whole case
     * @param recalls the decision that it recalls, annuls or amends; null for none
     * @param change what it changed
     */
    record DecisionTaken(
            UUID caseId,
            UUID decisionId,
            String kind,
            @Nullable String transition,
            @Nullable String ground,
            @Nullable LocalDate groundOn,
            @Nullable LocalDate dueOn,
            LocalDate decidedOn,
            boolean wholeCase,
            List<Integer> obligations,
            @Nullable UUID recalls,
            Change change)
            implements CaseEvent {
        public DecisionTaken {
            obligations = List.copyOf(obligations);
        }

        @Override
        public LocalDate legalDate() {
            return decidedOn;
        }
    }

    /**
     * An act was recorded: notice, verification, new information, urgency, completion minutes, or the withdrawal of one.
     *
     * @param caseId the case
     * @param actId the act
     * @param kind NOTICE, VERIFICATION, NEW_INFORMATION, URGENCY, COMPLETION or WITHDRAWAL
     * @param result of a verification: MEANS_FOUND, NO_MEANS or ADDRESS_UNKNOWN; otherwise null
     * @param actedOn day of the act
     * @param nextVerificationDueOn of a verification: last day of the next periodic one while the case is not enforceable; null otherwise
     * @param withdraws the act that it withdraws; null for none
     * @param change what it changed
     */
    record ActRecorded(
            UUID caseId,
            UUID actId,
            String kind,
            @Nullable String result,
            LocalDate actedOn,
            @Nullable LocalDate nextVerificationDueOn,
            @Nullable UUID withdraws,
            Change change)
            implements CaseEvent {
        @Override
        public LocalDate legalDate() {
            return actedOn;
        }
    }

    /**
     * Money moved: received, paid out, remitted or deposited, or a counter-entry that undoes one of these.
     *
     * @param caseId the case
     * @param movementId the movement
     * @param kind what happened to the money
     * @param obligation number of the obligation
     * @param amount đồng, above zero; a counter-entry repeats the amount that it undoes
     * @param movedOn day of the movement
     * @param payOutDueOn of a receipt: last day on which it must be paid out; null otherwise
     * @param reverses the movement that it undoes; null for none
     * @param change what it changed
     */
    record MoneyMoved(
            UUID caseId,
            UUID movementId,
            MovementKind kind,
            int obligation,
            long amount,
            LocalDate movedOn,
            @Nullable LocalDate payOutDueOn,
            @Nullable UUID reverses,
            Change change)
            implements CaseEvent {
        public MoneyMoved {
            if (amount < 1) {
                throw new IllegalArgumentException("%d đồng cannot move".formatted(amount));
            }
        }

        @Override
        public LocalDate legalDate() {
            return movedOn;
        }
    }

    /**
     * A whole past of a case was imported: the registration and every later fact, each with the instant at which the office knew it.
     *
     * <p>A reader treats it as the registration followed by the facts, in the order listed (by {@code recordedAt}, then as listed).
     *
     * @param registered the registration
     * @param registeredRecordedAt when the office knew the registration
     * @param facts the later facts, in the order in which the office knew them
     */
    record CaseImported(CaseRegistered registered, Instant registeredRecordedAt, List<RecordedFact> facts)
            implements CaseEvent {
        public CaseImported {
            facts = List.copyOf(facts);
        }

        @Override
        public UUID caseId() {
            return registered.caseId();
        }

        @Override
        public Change change() {
            return registered.change();
        }

        @Override
        public LocalDate legalDate() {
            return registered.decidedOn();
        }
    }

    /**
     * One fact of an imported past; exactly one of the three is set.
     *
     * @param recordedAt when the office knew the fact
     * @param decision a decision, or null
     * @param act an act, or null
     * @param money a movement of money, or null
     */
    record RecordedFact(
            Instant recordedAt,
            @Nullable DecisionTaken decision,
            @Nullable ActRecorded act,
            @Nullable MoneyMoved money) {
        public RecordedFact {
            int set = (decision == null ? 0 : 1) + (act == null ? 0 : 1) + (money == null ? 0 : 1);
            if (set != 1) {
                throw new IllegalArgumentException(
                        "a recorded fact is one decision, one act or one movement, not " + set);
            }
        }

        /** The fact itself. */
        public CaseEvent fact() {
            if (decision != null) {
                return decision;
            }
            if (act != null) {
                return act;
            }
            if (money != null) {
                return money;
            }
            throw new IllegalStateException("checked by the constructor");
        }
    }
}
