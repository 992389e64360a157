package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.external.ExternalFiling;
import vn.thads.reporting.external.ExternalFilings;
import vn.thads.reporting.form.OfficeFigures;

/**
 * Everything that is known in numbers of many offices for one period, as known at an instant: computed where an office runs the suite,
 * filed where it does not, summed where a province has both. A frozen snapshot, read by a fixed number of queries.
 */
@ApplicationScoped
public class Measurements {
    private final OfficeTree tree;
    private final OfficeFigures forms;
    private final ExternalFilings filings;
    private final ComputedInputs computed;

    Measurements(OfficeTree tree, OfficeFigures forms, ExternalFilings filings, ComputedInputs computed) {
        this.tree = tree;
        this.forms = forms;
        this.filings = filings;
        this.computed = computed;
    }

    /**
     * The figures of offices.
     *
     * @param offices codes as of the period's last day: {@code VN}, {@code 72}, {@code 72-00}, {@code 709}
     * @param period the period
     * @param knownAt as known when
     * @param disciplineWeights weight of each form of discipline
     * @return by office, every code that was asked for
     */
    public Map<String, Figures> of(
            Collection<String> offices, Period period, Instant knownAt, Map<String, Fraction> disciplineWeights) {
        LocalDate on = period.lastDay();
        Set<String> running = running(offices, on);
        var snapshot = new Snapshot(
                on,
                period,
                running,
                computed.of(new Asked(running, period, knownAt), disciplineWeights),
                filings.latest(period.inLedger(), Set.of(ExternalFiling.INDICATORS), knownAt));
        Map<String, Figures> fromForms = fromForms(offices, period, knownAt);
        Map<String, Figures> conduct =
                computed.conduct(new Asked(all(offices, on), period, knownAt), code -> descendants(code, on));
        var figures = new HashMap<String, Figures>();
        for (String office : offices) {
            figures.put(
                    office,
                    snapshot.figures(office)
                            .and(fromForms.getOrDefault(office, Figures.NONE))
                            .and(conduct.getOrDefault(office, Figures.NONE))
                            .with(Input.PERIOD_DAYS, Fraction.of(period.days()), Provenance.COMPUTED));
        }
        return figures;
    }

    private Map<String, Figures> fromForms(Collection<String> offices, Period period, Instant knownAt) {
        Period lastYear = period.yearsBefore(1);
        var present = forms.of(offices, period.inLedger(), knownAt);
        var last = forms.of(offices, lastYear.inLedger(), knownAt);
        var wholeLast =
                period.isInterim() ? forms.of(offices, lastYear.wholeYear().inLedger(), knownAt) : last;
        var beforeLast = forms.of(offices, period.yearsBefore(2).inLedger(), knownAt);
        var figures = new HashMap<String, Figures>();
        for (String office : offices) {
            var inputs = new FormInputs();
            take(present, office).ifPresent(inputs::present);
            take(last, office).ifPresent(inputs::lastYear);
            take(wholeLast, office).ifPresent(inputs::wholeLastYear);
            take(beforeLast, office).ifPresent(inputs::year);
            figures.put(office, inputs.figures());
        }
        return figures;
    }

    private static Optional<OfficeFigures.Figures> take(Map<String, OfficeFigures.Figures> figures, String office) {
        return Optional.ofNullable(figures.get(office));
    }

    /** The offices that run the suite, of those asked for and below. */
    private Set<String> running(Collection<String> offices, LocalDate on) {
        var running = new LinkedHashSet<String>();
        for (String code : all(offices, on)) {
            tree.find(code, on)
                    .filter(it -> it.runsSuiteOn(on) && tree.children(code, on).isEmpty())
                    .ifPresent(it -> running.add(it.code()));
        }
        return running;
    }

    private Set<String> all(Collection<String> offices, LocalDate on) {
        var codes = new LinkedHashSet<String>();
        offices.forEach(office -> codes.addAll(descendants(office, on)));
        return codes;
    }

    /** The office itself and everything below it. */
    private List<String> descendants(String code, LocalDate on) {
        var codes = new ArrayList<>(List.of(code));
        tree.children(code, on).forEach(child -> codes.addAll(descendants(child.code(), on)));
        return codes;
    }

    /** What was read at once, and how an office's own figures come out of it. */
    private final class Snapshot {
        private final LocalDate on;
        private final Period period;
        private final Set<String> running;
        private final Map<String, Figures> computedByOffice;
        private final Map<ExternalFilings.Key, ExternalFiling> filed;

        Snapshot(
                LocalDate on,
                Period period,
                Set<String> running,
                Map<String, Figures> computedByOffice,
                Map<ExternalFilings.Key, ExternalFiling> filed) {
            this.on = on;
            this.period = period;
            this.running = running;
            this.computedByOffice = computedByOffice;
            this.filed = filed;
        }

        Figures figures(String office) {
            if (running.contains(office)) {
                return computedByOffice.getOrDefault(office, Figures.NONE);
            }
            List<String> below =
                    tree.children(office, on).stream().map(Office::code).toList();
            ExternalFiling own = filed.get(new ExternalFilings.Key(office, ExternalFiling.INDICATORS));
            boolean isSummed = !below.isEmpty()
                    && (own == null || descendants(office, on).stream().anyMatch(running::contains));
            if (isSummed) {
                return Figures.sum(below.stream().map(this::figures).toList());
            }
            return own == null ? Figures.NONE : FiledInputs.of(own, period);
        }
    }
}
