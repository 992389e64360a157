package vn.thads.reporting.indicator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is known in numbers of one office for one period. What is absent is not known, which is not zero. */
public final class Figures {
    /** Nothing known. */
    public static final Figures NONE = new Figures(Map.of());

    /** Never changed once it is here; copied as a whole, which costs as much as an array. */
    private final EnumMap<Input, Known> known;

    /** The known inputs. */
    public Figures(Map<Input, Known> known) {
        this(new EnumMap<>(Input.class), known);
    }

    private Figures(EnumMap<Input, Known> own, Map<Input, Known> others) {
        own.putAll(others);
        this.known = own;
    }

    /** The known inputs. */
    public Map<Input, Known> known() {
        return Collections.unmodifiableMap(known);
    }

    /**
     * A number and where it comes from.
     *
     * @param amount the number
     * @param provenance where it comes from
     */
    public record Known(Fraction amount, Provenance provenance) {}

    /** One input, if known. */
    public Optional<Known> find(Input input) {
        return Optional.ofNullable(known.get(input));
    }

    /** The number of one input, if known. */
    public Optional<Fraction> amount(Input input) {
        return find(input).map(Known::amount);
    }

    /** The same with one input set. */
    public Figures with(Input input, Fraction amount, Provenance provenance) {
        return new Figures(known.clone(), Map.of(input, new Known(amount, provenance)));
    }

    /** The same with one known input moved by a difference; an unknown one stays unknown. */
    public Figures plus(Input input, Fraction difference) {
        Known now = known.get(input);
        return now == null ? this : with(input, now.amount().plus(difference), now.provenance());
    }

    /** Everything that either knows; the other counts where both do. */
    public Figures and(Figures other) {
        return new Figures(known.clone(), other.known);
    }

    /** The sums of several offices: an input that one of them does not know is not known of the whole. */
    public static Figures sum(List<Figures> parts) {
        var sums = new EnumMap<Input, Known>(Input.class);
        for (Input input : Input.values()) {
            List<Known> amounts =
                    parts.stream().flatMap(it -> it.find(input).stream()).toList();
            if (!amounts.isEmpty() && amounts.size() == parts.size()) {
                sums.put(input, amounts.stream().reduce(Figures::sum).orElseThrow());
            }
        }
        return new Figures(sums);
    }

    private static Known sum(Known one, Known other) {
        return new Known(one.amount().plus(other.amount()), one.provenance().worse(other.provenance()));
    }

    /**
     * The worst provenance of what the period itself told. Years before, and conduct typed from a document, are labelled where they are
     * used and do not make computed figures less so.
     */
    public Provenance worstOfPeriod() {
        return known.entrySet().stream()
                .filter(it -> it.getKey().isOfPeriod())
                .map(it -> it.getValue().provenance())
                .reduce(Provenance::worse)
                .orElse(Provenance.DEFAULT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures figures && known.equals(figures.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    @Override
    public String toString() {
        return known.toString();
    }

    /** One line per input in a fixed order: what the hash of a ranking is made from. */
    public String canonical() {
        var text = new StringBuilder();
        known.forEach((input, value) -> text.append(input)
                .append('=')
                .append(value.amount().numerator())
                .append('/')
                .append(value.amount().denominator())
                .append(':')
                .append(value.provenance())
                .append('\n'));
        return text.toString();
    }
}
