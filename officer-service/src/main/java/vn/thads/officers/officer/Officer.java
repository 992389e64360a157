package vn.thads.officers.officer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thads.events.OfficerEvent.GradeHeld;
import vn.thads.events.OfficerEvent.OfficerDescribed;
import vn.thads.events.OfficerEvent.PostingHeld;
import vn.thads.officers.storage.SealedNumber;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;
import vn.thads.platform.text.TextKey;

/** An officer (người làm công tác thi hành án dân sự) with his grades and postings. */
@Entity
@Table(name = "officer")
public class Officer {
    @Id
    private UUID id;

    private String code;
    private String name;

    @SuppressWarnings("unused") // the list searches by it
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private @Nullable IdentityType identityType;

    @Column(name = "identity_sealed")
    @Convert(converter = SealedNumber.class)
    private @Nullable String identityNumber;

    private @Nullable LocalDate birthDate;
    private long version;

    @ElementCollection
    @CollectionTable(name = "officer_grade", joinColumns = @JoinColumn(name = "officer_id"))
    private List<Grade> grades = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "posting", joinColumns = @JoinColumn(name = "officer_id"))
    private List<Posting> postings = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    Officer(UUID id, String code, Person person, List<Grade> grades, List<Posting> postings) {
        this.id = id;
        this.code = code;
        this.name = person.name();
        this.nameKey = TextKey.of(person.name());
        this.grades = sortedGrades(grades);
        this.postings = sortedPostings(postings);
        identify(person);
    }

    /** The officer. */
    public UUID id() {
        return id;
    }

    /** Staff code. */
    public String code() {
        return code;
    }

    /** Full name. */
    public String name() {
        return name;
    }

    /** Who he is. */
    public Person person() {
        IdentityNumber identity = identityType == null || identityNumber == null
                ? null
                : new IdentityNumber(identityType, identityNumber);
        return new Person(name, identity, birthDate);
    }

    /** Grades, in order of time. */
    public List<Grade> grades() {
        return sortedGrades(grades);
    }

    /** Postings, in order of time. */
    public List<Posting> postings() {
        return sortedPostings(postings);
    }

    /** Version; also the sequence of his last event. */
    public long version() {
        return version;
    }

    /** Counts an event that is told of him. */
    public long nextVersion() {
        version++;
        return version;
    }

    /** Every office where he ever worked. */
    public Set<String> offices() {
        return postings.stream().map(Posting::office).collect(Collectors.toSet());
    }

    /** Where he works on the day: a secondment goes before the post that he comes from. */
    public Optional<Posting> postingOn(LocalDate day) {
        return postings.stream().filter(posting -> posting.holdsOn(day)).max(Comparator.comparing(Posting::from));
    }

    void become(Person person, List<Grade> newGrades, List<Posting> newPostings) {
        name = person.name();
        nameKey = TextKey.of(person.name());
        identify(person);
        if (!sortedGrades(newGrades).equals(grades())) {
            grades.clear();
            grades.addAll(sortedGrades(newGrades));
        }
        post(newPostings);
    }

    void post(List<Posting> newPostings) {
        if (!sortedPostings(newPostings).equals(postings())) {
            postings.clear();
            postings.addAll(sortedPostings(newPostings));
        }
    }

    OfficerDescribed described(LocalDate on, OfficerGrades known) {
        return new OfficerDescribed(
                id,
                code,
                grades().stream()
                        .map(grade ->
                                new GradeHeld(grade.grade(), grade.from(), known.mayBeAssignedCases(grade.grade())))
                        .toList(),
                postings().stream()
                        .map(posting -> new PostingHeld(
                                posting.office(), posting.role().name(), posting.kind(), posting.from(), posting.to()))
                        .toList(),
                on);
    }

    private void identify(Person person) {
        IdentityNumber identity = person.identity();
        identityType = identity == null ? null : identity.type();
        identityNumber = identity == null ? null : identity.number();
        birthDate = person.birthDate();
    }

    private static List<Grade> sortedGrades(List<Grade> grades) {
        return new ArrayList<>(
                grades.stream().sorted(Comparator.comparing(Grade::from)).toList());
    }

    private static List<Posting> sortedPostings(List<Posting> postings) {
        return new ArrayList<>(postings.stream()
                .sorted(Comparator.comparing(Posting::from).thenComparing(Posting::office))
                .toList());
    }
}
