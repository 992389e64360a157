package vn.thads.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.thads.complaints.check.Checks;
import vn.thads.complaints.rules.Competence;
import vn.thads.complaints.rules.Competence.Competent;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Who is competent to settle a complaint (thẩm quyền), and whether it came in time (thời hiệu). */
@ApplicationScoped
class Settlers {
    private static final String PROVINCE = "PROVINCE";

    private final Competence competence;
    private final Complaints complaints;
    private final ComplaintTerms terms;
    private final OfficeTree offices;
    private final Access access;

    Settlers(Competence competence, Complaints complaints, ComplaintTerms terms, OfficeTree offices, Access access) {
        this.competence = competence;
        this.complaints = complaints;
        this.terms = terms;
        this.offices = offices;
        this.access = access;
    }

    /**
     * Who is competent for a complaint on a day, and whether the caller acts for him.
     *
     * @param office code of his office, empty for one above the provinces
     */
    record Settler(Competent competent, String office, boolean isYours) {}

    /** Empty for a denunciation, whose competence follows the respondent's superior, and before the first law. */
    Optional<Settler> settler(Complaint complaint, LocalDate on) {
        if (complaint.kind() == ComplaintEvent.Kind.DENUNCIATION) {
            return Optional.empty();
        }
        String province = provinceOf(complaint.office(), on);
        boolean isProvince = province.equals(complaint.office())
                || offices.find(complaint.office(), on)
                        .filter(office -> office.type().startsWith(PROVINCE))
                        .isPresent();
        return competence
                .competent(
                        isProvince ? Competence.Tier.PROVINCE : Competence.Tier.DISTRICT,
                        complaint.respondent(),
                        complaint.registration().instance(),
                        on)
                .map(competent -> switch (competent.authority()) {
                    case OFFICE_HEAD -> new Settler(competent, complaint.office(), access.mayReach(complaint.office()));
                    case PROVINCE_HEAD -> new Settler(competent, province, access.mayReach(province));
                    case CENTRAL_HEAD, MINISTER ->
                        new Settler(competent, "", access.scope() instanceof AccessScope.Nation);
                });
    }

    /** Refuses who acts for nobody that is competent. */
    void mustBeCompetent(Complaint complaint, LocalDate on) {
        settler(complaint, on).filter(settler -> !settler.isYours()).ifPresent(settler -> {
            Competent competent = settler.competent();
            throw new ProblemException(
                            ComplaintProblem.COMPLAINT_REFUSED,
                            Message.of("complaint-refused.competence", competent.labelVi(), competent.labelEn()))
                    .withArticle(competent.article());
        });
    }

    /** Refuses to accept a second complaint that came after its term (thời hiệu khiếu nại lần hai). */
    void mustBeInTime(Complaint second, LocalDate on) {
        UUID first = second.first();
        LocalDate sentOn = first == null ? null : complaints.findById(first).sentOn();
        if (sentOn == null) {
            return;
        }
        DueDay last = Checks.ruled(() -> terms.secondDue(sentOn));
        if (second.receivedOn().isAfter(last.day())) {
            throw new ProblemException(
                            ComplaintProblem.COMPLAINT_REFUSED, Message.of("complaint-refused.late", last.day()))
                    .withArticle(last.article());
        }
    }

    /** The province that an office is, or belongs to. */
    private String provinceOf(String office, LocalDate on) {
        Optional<Office> known = offices.find(office, on);
        if (known.isEmpty() || PROVINCE.equals(known.get().type())) {
            return office;
        }
        String parent = known.get().parent();
        return parent == null ? office : parent;
    }
}
