package vn.thads.cases.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.party.PartyView;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;

/**
 * A case (việc thi hành án) as answered.
 *
 * @param id the case
 * @param number number of its enforcement decision, such as {@code 709/2017/EX_OFFICIO/102}
 * @param titleId the judgment
 * @param initiation ex officio or on request
 * @param judgmentKind kind of judgment
 * @param flags its marks
 * @param origin where it came from
 * @param dates its dates
 * @param standing how it stands on the day asked for, today by default
 * @param parties who is concerned
 * @param obligations what is to be done
 * @param accessCode code for the public look-up; answered once, at registration
 */
@Schema(name = "Case", description = "A case (việc thi hành án)")
public record CaseView(
        UUID id,
        String number,
        UUID titleId,
        Initiation initiation,
        String judgmentKind,
        List<String> flags,
        Origin origin,
        Dates dates,
        StandingView standing,
        List<PartyView> parties,
        List<ObligationView> obligations,
        @Nullable String accessCode) {
    public CaseView {
        flags = List.copyOf(flags);
        parties = List.copyOf(parties);
        obligations = List.copyOf(obligations);
    }

    /** The same case for a caller who does not need to know who the parties are. */
    CaseView masked() {
        return new CaseView(
                id,
                number,
                titleId,
                initiation,
                judgmentKind,
                flags,
                origin,
                dates,
                standing,
                parties.stream().map(PartyView::masked).toList(),
                obligations,
                accessCode);
    }

    /** The same case with the code that is answered once. */
    CaseView withAccessCode(String code) {
        return new CaseView(
                id,
                number,
                titleId,
                initiation,
                judgmentKind,
                flags,
                origin,
                dates,
                standing,
                parties,
                obligations,
                code);
    }

    /**
     * The dates of a case.
     *
     * @param requestedOn day of the request, or null
     * @param receivedOn day on which the judgment or the request was received
     * @param issueDueOn last day on which the decision could be issued in time
     * @param decidedOn day of the decision
     */
    @Schema(name = "CaseDates", description = "Dates of a case (các ngày của việc)")
    public record Dates(
            @Nullable LocalDate requestedOn, LocalDate receivedOn, LocalDate issueDueOn, LocalDate decidedOn) {}

    /**
     * How a case stands on a day.
     *
     * @param asOf the day
     * @param state its state
     * @param since day since which it stands so
     * @param office office that holds it
     * @param officer officer who holds it
     */
    @Schema(name = "CaseStanding", description = "How the case stands on a day (tình trạng của việc)")
    public record StandingView(LocalDate asOf, CaseState state, LocalDate since, String office, String officer) {}
}
