package vn.thads.officers.appointment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.appointment.PossibleAppointment.Lack;
import vn.thads.officers.appointment.PossibleAppointment.Requirement;
import vn.thads.officers.appointment.Way.Candidate;
import vn.thads.officers.appointment.Way.Missing;
import vn.thads.officers.officer.Grade;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.Posting;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.Texts;

/** To which grades an officer may be appointed on a day, by the law of that day. */
@Singleton
class Ladder {
    private static final String LEGAL_WORK = "LEGAL_WORK";

    private final AppointmentRules rules;
    private final QualificationKinds kinds;
    private final Qualifications qualifications;
    private final OfficeTree tree;
    private final Texts texts;

    @Inject
    Ladder(
            AppointmentRules rules,
            QualificationKinds kinds,
            Qualifications qualifications,
            OfficeTree tree,
            Texts texts) {
        this.rules = rules;
        this.kinds = kinds;
        this.qualifications = qualifications;
        this.tree = tree;
        this.texts = texts;
    }

    /** Every way to a grade above his, those with nothing missing first. */
    List<PossibleAppointment> above(Officer officer, LocalDate on, Language language) {
        Candidate candidate = candidate(officer, on);
        return rules.ways(on).stream()
                .filter(way -> rules.isAbove(way.grade(), candidate.grade()))
                .map(way -> possible(way, candidate, on, language))
                .sorted(Comparator.comparingInt(one -> one.missing().size()))
                .toList();
    }

    private Candidate candidate(Officer officer, LocalDate on) {
        Optional<Grade> grade = officer.grades().stream()
                .filter(held -> !held.from().isAfter(on))
                .reduce((earlier, later) -> later);
        List<Qualification> obtained = qualifications.of(officer).stream()
                .filter(one -> !one.obtainedOn().isAfter(on))
                .toList();
        Optional<LocalDate> work = Stream.concat(
                        obtained.stream()
                                .filter(one -> one.kind().equals(LEGAL_WORK))
                                .map(Qualification::obtainedOn),
                        officer.postings().stream().map(Posting::from))
                .min(Comparator.naturalOrder());
        Optional<Posting> posting = officer.postingOn(on);
        return new Candidate(
                grade.map(Grade::grade).orElse(null),
                grade.map(Grade::from).orElse(null),
                work.orElse(null),
                obtained.stream().map(Qualification::kind).collect(Collectors.toSet()),
                posting.map(Posting::role).orElse(null),
                posting.flatMap(held -> tree.find(held.office(), on))
                        .map(Office::type)
                        .orElse(null));
    }

    private PossibleAppointment possible(Way way, Candidate candidate, LocalDate on, Language language) {
        List<Lack> missing = way.missing(candidate, on).stream()
                .map(one -> lack(one, language))
                .toList();
        return new PossibleAppointment(
                way.grade(), way.key(), way.label(language), way.article(), missing.isEmpty(), missing);
    }

    private Lack lack(Missing missing, Language language) {
        return switch (missing) {
            case Missing.OfGrade(var grade) ->
                lack(Requirement.GRADE, grade, null, Message.of("appointment.grade", grade), language);
            case Missing.OfYearsInGrade(var years, var met) ->
                lack(Requirement.YEARS_IN_GRADE, null, met, Message.of("appointment.years-in-grade", years), language);
            case Missing.OfYearsOfWork(var years, var met) ->
                lack(Requirement.YEARS_OF_WORK, null, met, Message.of("appointment.years-of-work", years), language);
            case Missing.OfQualification(var kind) ->
                lack(
                        Requirement.QUALIFICATION,
                        kind,
                        null,
                        Message.of("appointment.qualification", kinds.label(kind, language)),
                        language);
            case Missing.OfPost() -> lack(Requirement.POST, null, null, Message.of("appointment.post"), language);
        };
    }

    private Lack lack(
            Requirement requirement,
            @Nullable String key,
            @Nullable LocalDate metOn,
            Message message,
            Language language) {
        return new Lack(requirement, key, metOn, texts.text(message, language));
    }
}
