package vn.thads.cases.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.decision.PossibleDecision;
import vn.thads.cases.decision.Refusal;
import vn.thads.cases.rules.Ground;

/**
 * Whether a kind of decision may be taken on a day.
 *
 * @param kind its kind
 * @param nameVi its name in Vietnamese
 * @param nameEn its name in English
 * @param signer who signs it
 * @param allowed whether it may be taken now
 * @param ways how it may be taken
 * @param missing why not, if it is not allowed
 */
@Schema(name = "PossibleDecision", description = "Whether a kind of decision may be taken (quyết định có thể ra)")
public record PossibleDecisionView(
        String kind,
        String nameVi,
        String nameEn,
        String signer,
        boolean allowed,
        List<WayView> ways,
        List<MissingView> missing) {
    public PossibleDecisionView {
        ways = List.copyOf(ways);
        missing = List.copyOf(missing);
    }

    static PossibleDecisionView of(PossibleDecision possible) {
        return new PossibleDecisionView(
                possible.kind().key(),
                possible.kind().label().vi(),
                possible.kind().label().en(),
                possible.kind().signer(),
                possible.allowed(),
                possible.ways().stream().map(WayView::of).toList(),
                possible.missing().stream().map(MissingView::of).toList());
    }

    /**
     * One way of taking it.
     *
     * @param transition its transition
     * @param to where it leads
     * @param obligations obligations that it may concern
     * @param grounds grounds on which it may rest
     * @param needs what must be given with it
     * @param article article that it rests on
     * @param dueOn last day to take it, if its ground arose on the day asked for
     * @param missing what still bars it
     */
    @Schema(name = "WayOfDeciding", description = "One way of taking a decision (cách ra quyết định)")
    public record WayView(
            String transition,
            String to,
            List<Integer> obligations,
            List<GroundView> grounds,
            List<String> needs,
            String article,
            @Nullable LocalDate dueOn,
            List<MissingView> missing) {
        public WayView {
            obligations = List.copyOf(obligations);
            grounds = List.copyOf(grounds);
            needs = List.copyOf(needs);
            missing = List.copyOf(missing);
        }

        static WayView of(PossibleDecision.Way way) {
            return new WayView(
                    way.transition(),
                    way.to(),
                    way.obligations(),
                    way.grounds().stream().map(GroundView::of).toList(),
                    way.needs(),
                    way.article(),
                    way.dueOn(),
                    way.missing().stream().map(MissingView::of).toList());
        }
    }

    /**
     * A ground.
     *
     * @param key its key
     * @param nameVi what it is called in Vietnamese
     * @param nameEn what it is called in English
     * @param article article that it rests on
     */
    @Schema(name = "DecisionGround", description = "A ground of a decision (căn cứ)")
    public record GroundView(String key, String nameVi, String nameEn, String article) {
        static GroundView of(Ground ground) {
            return new GroundView(
                    ground.key(),
                    ground.label().vi(),
                    ground.label().en(),
                    ground.source().article());
        }
    }

    /**
     * Something that is missing.
     *
     * @param code the rule
     * @param nameVi what it says in Vietnamese
     * @param nameEn what it says in English
     * @param article article that it rests on
     * @param details what was found and what is missing, such as {@code waitEndsOn}
     */
    @Schema(name = "MissingCondition", description = "A condition that does not hold (điều kiện còn thiếu)")
    public record MissingView(String code, String nameVi, String nameEn, String article, Map<String, String> details) {
        public MissingView {
            details = Map.copyOf(details);
        }

        static MissingView of(Refusal refusal) {
            return new MissingView(
                    refusal.guard().name(),
                    refusal.label().vi(),
                    refusal.label().en(),
                    refusal.article(),
                    refusal.details());
        }
    }
}
