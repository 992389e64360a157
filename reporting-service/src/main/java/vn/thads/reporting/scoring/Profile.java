package vn.thads.reporting.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Input;

/**
 * A scoring profile (bảng tiêu chí chấm điểm): data, dated and versioned. A changed number is a new version.
 *
 * <p>One flat record, because the file has this shape and is what the ministry reads.
 *
 * @param key its key
 * @param version its version; published rankings keep theirs
 * @param validFrom first day
 * @param validTo last day, or null while it is open
 * @param levels what it ranks
 * @param basis OURS or OFFICIAL: whose numbers these are
 * @param reference what the numbers are derived from
 * @param population how many offices there are at the first level
 * @param maxBase sum of all criteria
 * @param minApplicable an office with fewer applicable points is not ranked
 * @param clamp least and greatest total
 * @param scoreScale printed decimals of points and totals
 * @param shortfallMode how a missed gate is measured
 * @param criteria criteria
 * @param bonus bonus rules
 * @param penalty penalty rules
 * @param gates codes of the criteria whose targets are gates
 * @param mustBeKnown codes of the criteria without whose figures an office is not ranked
 * @param categories grades, the best first
 * @param tieBreaks what decides between equal totals, in order
 * @param peerGrouping how offices are grouped
 */
public record Profile(
        String key,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Level> levels,
        String basis,
        String reference,
        int population,
        Fraction maxBase,
        Fraction minApplicable,
        List<Fraction> clamp,
        int scoreScale,
        ShortfallMode shortfallMode,
        List<Criterion> criteria,
        List<BonusRule> bonus,
        List<PenaltyRule> penalty,
        List<String> gates,
        List<String> mustBeKnown,
        List<Category> categories,
        List<TieBreak> tieBreaks,
        PeerGrouping peerGrouping) {

    public Profile {
        levels = List.copyOf(levels);
        clamp = List.copyOf(clamp);
        criteria = List.copyOf(criteria);
        bonus = List.copyOf(bonus);
        penalty = List.copyOf(penalty);
        gates = List.copyOf(gates);
        mustBeKnown = List.copyOf(mustBeKnown);
        categories = List.copyOf(categories);
        tieBreaks = List.copyOf(tieBreaks);
    }

    /** What is ranked. */
    public enum Level {
        /** The provinces of the nation. */
        PROVINCE,
        /** The offices within a province. */
        OFFICE
    }

    /** How a missed gate is measured. */
    public enum ShortfallMode {
        /** In percent of the target. */
        RELATIVE
    }

    /** A rule that adds points. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(GapBonus.class), @JsonSubTypes.Type(VolumeBonus.class)})
    public sealed interface BonusRule {
        /** Its code. */
        String code();
    }

    /**
     * Points for each percentage point above the target of a criterion.
     *
     * @param code its code
     * @param indicator {@code gapCases} or {@code gapMoney}
     * @param per so many percentage points
     * @param points earn so many points
     * @param cap at most so many
     */
    public record GapBonus(String code, Gap indicator, Fraction per, Fraction points, Fraction cap)
            implements BonusRule {}

    /** Distance to the target (chênh lệch chỉ tiêu). */
    public enum Gap {
        /** By cases. */
        @JsonProperty("gapCases")
        CASES(Indicator.RATE_CASES),
        /** By money. */
        @JsonProperty("gapMoney")
        MONEY(Indicator.RATE_MONEY);

        private final Indicator of;

        Gap(Indicator of) {
            this.of = of;
        }

        /** The rate whose distance it is. */
        public Indicator of() {
            return of;
        }
    }

    /**
     * Points for meeting every gate with one of the greatest caseloads.
     *
     * @param code its code
     * @param points points
     * @param volumeTopOneIn a volume rank up to the number of offices divided by this, rounded up
     * @param levels where it applies
     */
    public record VolumeBonus(String code, Fraction points, int volumeTopOneIn, Set<Level> levels)
            implements BonusRule {
        public VolumeBonus {
            levels = Set.copyOf(levels);
        }
    }

    /**
     * A rule that takes points for conduct.
     *
     * @param code its code
     * @param event what is counted
     * @param points points for each
     * @param cap at most so many
     */
    public record PenaltyRule(String code, ConductKind event, Fraction points, Fraction cap) {}

    /** Conduct that costs points. */
    public enum ConductKind {
        /** A sent report was corrected, and others had found the fault. */
        CORRECTION_FOUND_BY_OTHERS(Input.CORRECTIONS_FOUND_BY_OTHERS),
        /** An act was annulled after an upheld complaint or protest. */
        ACT_ANNULLED(Input.ACTS_ANNULLED),
        /** Proven false data. */
        FALSE_DATA(Input.FALSE_DATA);

        private final Input input;

        ConductKind(Input input) {
            this.input = input;
        }

        /** The input that counts it. */
        public Input input() {
            return input;
        }
    }

    /**
     * A grade (hạng).
     *
     * @param key its key
     * @param labelVi Vietnamese name
     * @param labelEn English name
     * @param min least published total
     * @param gates the ways in which the gates may stand; empty when they do not matter
     */
    public record Category(String key, String labelVi, String labelEn, Fraction min, List<GateWay> gates) {
        public Category {
            gates = List.copyOf(gates);
        }
    }

    /**
     * One way in which the gates may stand.
     *
     * @param missing at most so many gates missed, one met at least
     * @param below every missed one by less than so many percent; null when none may be missed
     */
    public record GateWay(int missing, @Nullable Fraction below) {}

    /** What decides between equal totals. */
    public enum TieBreak {
        /** More gates met. */
        GATES_MET,
        /** Higher published rate of cases. */
        RATE_CASES,
        /** Higher published rate of money. */
        RATE_MONEY,
        /** More complaints in time; no complaint comes last. */
        COMPLAINTS_IN_TIME,
        /** More cases accepted. */
        ACCEPTED_CASES
    }

    /**
     * How offices are grouped.
     *
     * @param type the only one so far
     * @param on what is compared
     */
    public record PeerGrouping(Type type, String on) {
        /** Ways of grouping. */
        public enum Type {
            /** Three groups by caseload. */
            VOLUME_TERCILE
        }
    }

    /** The criterion of a code. */
    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** The criterion that measures an indicator. */
    public Optional<Criterion> measuring(Indicator indicator) {
        return criteria.stream().filter(it -> it.indicator() == indicator).findFirst();
    }

    /** Whether the profile is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The weight of each form of discipline; empty where no criterion weighs them. */
    public Map<String, Fraction> disciplineWeights() {
        return criteria.stream()
                .map(Criterion::fn)
                .filter(FunctionRule.StartMinus.class::isInstance)
                .map(FunctionRule.StartMinus.class::cast)
                .findFirst()
                .map(FunctionRule.StartMinus::weights)
                .orElse(Map.of());
    }
}
