package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.filing.FilingsInTime;
import vn.thads.reporting.form.OfficeFigures;
import vn.thads.reporting.indicator.ConductLog.Conduct;
import vn.thads.reporting.indicator.Figures.Known;
import vn.thads.reporting.indicator.Staff.Disciplined;
import vn.thads.reporting.quality.QualityCounts;

/** The inputs of offices that run the suite, beyond the cells of forms: set by set, never office by office. */
@ApplicationScoped
class ComputedInputs {
    private final LegalTerms terms;
    private final Complaints complaints;
    private final Staff staff;
    private final Movement movement;
    private final FilingsInTime filings;
    private final OfficeFigures forms;
    private final QualityCounts quality;
    private final ConductLog conductLog;

    ComputedInputs(
            LegalTerms terms,
            Complaints complaints,
            Staff staff,
            Movement movement,
            FilingsInTime filings,
            OfficeFigures forms,
            QualityCounts quality,
            ConductLog conductLog) {
        this.terms = terms;
        this.complaints = complaints;
        this.staff = staff;
        this.movement = movement;
        this.filings = filings;
        this.forms = forms;
        this.quality = quality;
        this.conductLog = conductLog;
    }

    /** By office, every office that is asked for. */
    Map<String, Figures> of(Asked asked, Map<String, Fraction> disciplineWeights) {
        if (asked.offices().isEmpty()) {
            return Map.of();
        }
        Map<String, Share> decisions = terms.decisions(asked);
        Map<String, Share> verifications = terms.verifications(asked);
        Map<String, Share> backlog = movement.backlog(asked);
        Map<String, Complaints.Counts> complained = complaints.counts(asked);
        Map<String, Share> receptions = complaints.receptions(asked);
        Map<String, Long> officerDays = Staff.daysByOffice(staff.served(asked));
        Map<String, Fraction> discipline = weighted(staff.disciplined(asked), disciplineWeights);
        var period = asked.period().inLedger();
        var inTime = filings.of(asked.offices(), period, asked.knownAt());
        var corrections = filings.corrections(asked.offices(), period, asked.knownAt());
        var checked = forms.of(asked.offices(), period, asked.knownAt());
        var ofSentForms = quality.of(asked.offices(), period, asked.knownAt());
        var figures = new HashMap<String, Figures>();
        for (String office : asked.offices()) {
            var inputs = new Inputs();
            inputs.put(decisions.get(office), Input.DECISIONS_IN_TIME, Input.DECISIONS_DUE);
            inputs.put(verifications.get(office), Input.REVERIFICATIONS_IN_TIME, Input.REVERIFICATIONS_DUE);
            inputs.put(backlog.get(office), Input.BACKLOG_OVER_12_CASES, Input.BACKLOG_CASES);
            Complaints.Counts counts = complained.getOrDefault(office, Complaints.Counts.NONE);
            inputs.put(counts.inTime(), Input.COMPLAINTS_IN_TIME, Input.COMPLAINTS_DUE);
            inputs.put(counts.upheld(), Input.COMPLAINTS_UPHELD, Input.COMPLAINTS_DECIDED);
            inputs.put(receptions.get(office), Input.RECEPTIONS_HELD, Input.RECEPTIONS_DUE);
            inputs.put(Input.OFFICER_DAYS, Fraction.of(officerDays.getOrDefault(office, 0L)));
            inputs.put(Input.DISCIPLINE_POINTS, discipline.getOrDefault(office, Fraction.ZERO));
            var sent = inTime.getOrDefault(office, new FilingsInTime.Count(0, 0));
            inputs.put(new Share(sent.inTime(), sent.due()), Input.FILINGS_IN_TIME, Input.FILINGS_DUE);
            var corrected = corrections.getOrDefault(office, new FilingsInTime.Corrections(0, 0));
            inputs.put(Input.CORRECTIONS_FOUND_BY_OTHERS, Fraction.of(corrected.byOthers()));
            var form = checked.get(office);
            Share own = form == null ? Share.NOTHING : FormInputs.checks(form);
            var ofSent = ofSentForms.getOrDefault(office, new QualityCounts.Count(0, 0));
            inputs.put(
                    new Share(own.part() + ofSent.passed(), own.whole() + ofSent.run()),
                    Input.CHECKS_PASSED,
                    Input.CHECKS_RUN);
            figures.put(office, inputs.figures());
        }
        return figures;
    }

    /**
     * Recorded conduct, of every office asked for and those below it.
     *
     * @param asked every code whose conduct may count
     * @param below an office and those below it
     */
    Map<String, Figures> conduct(Asked asked, Function<String, Collection<String>> below) {
        List<Conduct> recorded = conductLog.within(asked);
        var figures = new HashMap<String, Figures>();
        for (String office : asked.offices()) {
            Collection<String> counted = below.apply(office);
            Figures known = Figures.NONE;
            for (ConductLog.Kind kind : ConductLog.Kind.values()) {
                long count = recorded.stream()
                        .filter(it -> it.kind() == kind && counted.contains(it.office()))
                        .count();
                known = known.with(input(kind), Fraction.of(count), Provenance.ENTERED);
            }
            figures.put(office, known);
        }
        return figures;
    }

    private static Input input(ConductLog.Kind kind) {
        return switch (kind) {
            case ACT_ANNULLED -> Input.ACTS_ANNULLED;
            case FALSE_DATA -> Input.FALSE_DATA;
        };
    }

    private static Map<String, Fraction> weighted(List<Disciplined> disciplined, Map<String, Fraction> weights) {
        var points = new HashMap<String, Fraction>();
        disciplined.forEach(
                it -> points.merge(it.office(), weights.getOrDefault(it.form(), Fraction.ZERO), Fraction::plus));
        return points;
    }

    /** What is computed is known: nothing counted is zero, not missing. */
    private static final class Inputs {
        private final EnumMap<Input, Known> known = new EnumMap<>(Input.class);

        void put(@Nullable Share share, Input part, Input whole) {
            Share counted = share == null ? Share.NOTHING : share;
            put(part, Fraction.of(counted.part()));
            put(whole, Fraction.of(counted.whole()));
        }

        void put(Input input, Fraction amount) {
            known.put(input, new Known(amount, Provenance.COMPUTED));
        }

        Figures figures() {
            return new Figures(known);
        }
    }
}
