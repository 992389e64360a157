package vn.thads.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What officer-service tells: topic {@code thads.officers.v1}, key the office or the officer. */
public sealed interface OfficerEvent extends ThadsEvent {

    /**
     * How an office (cơ quan thi hành án dân sự) is described from now on: a full picture, the latest counts.
     *
     * @param code code of the office, unique together with {@code validFrom}: a province's two digits, its own docket {@code 72-00}, a district's three
     * @param validFrom first day of the code's validity
     * @param validTo last day, or null while it is open
     * @param type PROVINCE, PROVINCE_DOCKET, DISTRICT, REGION_ROOM, CENTRAL, MILITARY or PRIVATE_OFFICE
     * @param parent code of the office above, or null
     * @param nameVi name in Vietnamese
     * @param nameEn name in English
     * @param predecessors codes of the offices that it succeeds
     * @param runsSuiteFrom day from which the office runs the suite, or null while it files figures from outside
     */
    record OfficeDescribed(
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String type,
            @Nullable String parent,
            String nameVi,
            String nameEn,
            List<String> predecessors,
            @Nullable LocalDate runsSuiteFrom)
            implements OfficerEvent {
        public OfficeDescribed {
            predecessors = List.copyOf(predecessors);
        }

        @Override
        public String subject() {
            return "office:" + code + "@" + validFrom;
        }

        @Override
        public LocalDate legalDate() {
            return validFrom;
        }
    }

    /**
     * How an officer is described from now on: a full picture, the latest counts. Without his name.
     *
     * @param officerId the officer
     * @param code staff code, such as {@code 709-1}
     * @param grades his grades, in order of time
     * @param postings his postings, in order of time
     * @param describedOn legal date of the change
     */
    record OfficerDescribed(
            UUID officerId, String code, List<GradeHeld> grades, List<PostingHeld> postings, LocalDate describedOn)
            implements OfficerEvent {
        public OfficerDescribed {
            grades = List.copyOf(grades);
            postings = List.copyOf(postings);
        }

        @Override
        public String subject() {
            return officerId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return describedOn;
        }
    }

    /**
     * A grade (ngạch) from a day on, until the next.
     *
     * @param grade a key of officer-grades
     * @param from first day
     * @param mayBeAssignedCases whether the grade may be assigned cases (only a Chấp hành viên may)
     */
    record GradeHeld(String grade, LocalDate from, boolean mayBeAssignedCases) {}

    /**
     * A posting at an office.
     *
     * @param office code of the office
     * @param role HEAD, DEPUTY_HEAD or OFFICER
     * @param kind APPOINTMENT, TRANSFER, ROTATION or SECONDMENT
     * @param from first day
     * @param to last day, or null while it lasts
     */
    record PostingHeld(
            String office,
            String role,
            String kind,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * An officer was disciplined (kỷ luật).
     *
     * @param officerId the officer
     * @param code staff code
     * @param disciplineId the decision
     * @param office office where he worked at the day of the decision
     * @param form a key of discipline-forms
     * @param decidedOn day of the decision
     * @param revoked whether the decision was revoked
     */
    record OfficerDisciplined(
            UUID officerId,
            String code,
            UUID disciplineId,
            String office,
            String form,
            LocalDate decidedOn,
            boolean revoked)
            implements OfficerEvent {
        @Override
        public String subject() {
            return officerId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return decidedOn;
        }
    }

    /**
     * The relatives whom an officer declared, as tokens: he must not enforce a case of theirs (L2008 Art. 21; L2025 Art. 16.2).
     *
     * @param officerId the officer
     * @param code staff code
     * @param tokens HMAC-SHA-256 of each normalised identity number, hexadecimal; the full list, the latest counts
     * @param declaredOn day of the declaration
     */
    record RelativesDeclared(UUID officerId, String code, List<String> tokens, LocalDate declaredOn)
            implements OfficerEvent {
        public RelativesDeclared {
            tokens = List.copyOf(tokens);
        }

        @Override
        public String subject() {
            return officerId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return declaredOn;
        }
    }
}
