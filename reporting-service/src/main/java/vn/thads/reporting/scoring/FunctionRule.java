package vn.thads.reporting.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thads.reporting.indicator.Fraction;

/** A point function as a profile writes it, before target, period and peers are put in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FunctionRule.LinearUp.class, name = "LINEAR_UP"),
    @JsonSubTypes.Type(value = FunctionRule.LinearDown.class, name = "LINEAR_DOWN"),
    @JsonSubTypes.Type(value = FunctionRule.Step.class, name = "STEP"),
    @JsonSubTypes.Type(value = FunctionRule.StartMinus.class, name = "START_MINUS"),
    @JsonSubTypes.Type(value = FunctionRule.LinearUpPeer.class, name = "LINEAR_UP_PEER")
})
public sealed interface FunctionRule {
    /** The function with every number put in; empty where the peers give no median. */
    Optional<PointFunction> at(Fraction max, Setting setting);

    /** The limits that may need a target. */
    default Stream<Limit> limits() {
        return Stream.empty();
    }

    /** See {@link PointFunction.LinearUp}. */
    record LinearUp(Limit floor, Limit full) implements FunctionRule {
        @Override
        public Optional<PointFunction> at(Fraction max, Setting setting) {
            return Optional.of(new PointFunction.LinearUp(floor.at(setting), full.at(setting), max));
        }

        @Override
        public Stream<Limit> limits() {
            return Stream.of(floor, full);
        }
    }

    /** See {@link PointFunction.LinearDown}. */
    record LinearDown(Limit full, Limit zero) implements FunctionRule {
        @Override
        public Optional<PointFunction> at(Fraction max, Setting setting) {
            return Optional.of(new PointFunction.LinearDown(full.at(setting), zero.at(setting), max));
        }

        @Override
        public Stream<Limit> limits() {
            return Stream.of(full, zero);
        }
    }

    /** See {@link PointFunction.Step}. */
    record Step(List<PointFunction.StepRow> rows) implements FunctionRule {
        public Step {
            rows = new PointFunction.Step(rows).rows();
        }

        @Override
        public Optional<PointFunction> at(Fraction max, Setting setting) {
            return Optional.of(new PointFunction.Step(rows));
        }
    }

    /**
     * See {@link PointFunction.StartMinus}.
     *
     * @param start the stock of points
     * @param weights weight of each form of discipline
     */
    record StartMinus(Fraction start, Map<String, Fraction> weights) implements FunctionRule {
        public StartMinus {
            weights = Map.copyOf(weights);
        }

        @Override
        public Optional<PointFunction> at(Fraction max, Setting setting) {
            return Optional.of(new PointFunction.StartMinus(start));
        }
    }

    /**
     * See {@link PointFunction.LinearUpPeer}.
     *
     * @param share part of the median at which points begin
     */
    record LinearUpPeer(Fraction share) implements FunctionRule {
        @Override
        public Optional<PointFunction> at(Fraction max, Setting setting) {
            return setting.peerMedian().map(median -> new PointFunction.LinearUpPeer(share, median, max));
        }
    }
}
