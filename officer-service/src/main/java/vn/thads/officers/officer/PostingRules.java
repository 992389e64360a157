package vn.thads.officers.officer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.office.Offices;
import vn.thads.officers.officer.PostingKinds.Kind;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** What must hold of an officer's person, grades and postings. */
@Singleton
class PostingRules {
    private final Offices offices;
    private final OfficerGrades grades;
    private final PostingKinds kinds;

    @Inject
    PostingRules(Offices offices, OfficerGrades grades, PostingKinds kinds) {
        this.offices = offices;
        this.grades = grades;
        this.kinds = kinds;
    }

    /** Refuses with every wrong field, or with the rule that the postings break. */
    void check(Person person, List<Grade> held, List<Posting> postings) {
        List<FieldError> errors = new ArrayList<>();
        fault(person).ifPresent(message -> errors.add(new FieldError("/identityNumber", "identity-number", message)));
        for (int i = 0; i < held.size(); i++) {
            Grade grade = held.get(i);
            if (!grades.couldBeGiven(grade.grade(), grade.from())) {
                errors.add(new FieldError(
                        "/grades/" + i + "/grade", "grade", Message.of("rule.grade", grade.grade(), grade.from())));
            }
        }
        for (int i = 0; i < postings.size(); i++) {
            checkFields(postings.get(i), "/postings/" + i, errors);
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, Message.of("invalid-request.detail"), errors);
        }
        postings.forEach(this::checkLength);
        checkOverlap(postings);
    }

    /** Whether he has one of them at a time: every posting but a secondment. */
    boolean isMain(Posting posting) {
        return kinds.find(posting.kind(), posting.from()).map(Kind::isMain).orElse(true);
    }

    private static Optional<Message> fault(Person person) {
        IdentityNumber identity = person.identity();
        LocalDate birthDate = person.birthDate();
        if (identity == null) {
            return Optional.empty();
        }
        return birthDate == null ? identity.fault() : identity.fault(birthDate);
    }

    private void checkFields(Posting posting, String pointer, List<FieldError> errors) {
        if (!offices.exists(posting.office(), posting.from())) {
            errors.add(new FieldError(
                    pointer + "/office", "office", Message.of("rule.office", posting.office(), posting.from())));
        }
        if (kinds.find(posting.kind(), posting.from()).isEmpty()) {
            errors.add(
                    new FieldError(pointer + "/kind", "posting-kind", Message.of("rule.posting-kind", posting.kind())));
        }
        LocalDate last = posting.to();
        if (last != null && last.isBefore(posting.from())) {
            errors.add(new FieldError(pointer + "/to", "period", Message.of("rule.period")));
        }
    }

    private void checkLength(Posting posting) {
        Kind kind = kinds.find(posting.kind(), posting.from()).orElseThrow();
        if (!kind.mayLast(posting.from(), posting.to())) {
            throw new ProblemException(
                            OfficerProblem.SECONDMENT_TOO_LONG,
                            Message.of("secondment-too-long.detail", kind.maxYears(), kind.article()))
                    .withArticle(kind.article());
        }
    }

    private void checkOverlap(List<Posting> postings) {
        List<Posting> main = postings.stream()
                .filter(posting ->
                        kinds.find(posting.kind(), posting.from()).orElseThrow().isMain())
                .toList();
        for (int i = 0; i < main.size(); i++) {
            for (int j = i + 1; j < main.size(); j++) {
                if (main.get(i).overlaps(main.get(j))) {
                    throw new ProblemException(
                            OfficerProblem.POSTINGS_OVERLAP,
                            Message.of(
                                    "postings-overlap.detail",
                                    main.get(i).office(),
                                    main.get(j).office(),
                                    main.get(j).from()));
                }
            }
        }
    }
}
