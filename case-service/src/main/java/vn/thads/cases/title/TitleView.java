package vn.thads.cases.title;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A judgment as answered.
 *
 * @param id the title
 * @param office office that received it
 * @param number its number
 * @param court code of the court
 * @param judgmentKind kind of judgment
 * @param issuedOn day of the judgment
 * @param effectiveOn day on which it took effect
 * @param receivedOn day on which the office received it
 * @param cases the cases that it gave rise to, with their states
 */
@Schema(name = "Title", description = "A judgment or decision to enforce (bản án, quyết định) and its cases")
public record TitleView(
        UUID id,
        String office,
        String number,
        String court,
        String judgmentKind,
        LocalDate issuedOn,
        LocalDate effectiveOn,
        LocalDate receivedOn,
        List<CaseOfTitle> cases) {
    public TitleView {
        cases = List.copyOf(cases);
    }

    static TitleView of(Title title, List<CaseOfTitle> cases) {
        return of(title.id(), title.content(), cases);
    }

    static TitleView of(UUID id, TitleContent content, List<CaseOfTitle> cases) {
        return new TitleView(
                id,
                content.office(),
                content.number(),
                content.court(),
                content.judgmentKind(),
                content.issuedOn(),
                content.effectiveOn(),
                content.receivedOn(),
                cases);
    }

    /**
     * A case of the title, as a court sees it: its number and state.
     *
     * @param id the case
     * @param number its number, such as {@code 709/2017/EX_OFFICIO/102}
     * @param state its state today
     * @param stateSince day since which it stands so
     */
    @Schema(name = "CaseOfTitle", description = "A case of the judgment and its state (việc thi hành án)")
    public record CaseOfTitle(UUID id, String number, String state, LocalDate stateSince) {}
}
