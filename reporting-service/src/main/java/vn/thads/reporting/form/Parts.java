package vn.thads.reporting.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.external.ExternalFiling;
import vn.thads.reporting.external.ExternalFilings;
import vn.thads.reporting.ledger.Period;

/**
 * What the figures of an office consist of: offices whose ledger is summed, and figures that were filed.
 *
 * @param computed codes of offices that run the suite
 * @param filed the latest filing of each that does not
 */
record Parts(List<String> computed, List<ExternalFiling> filed) {
    static final Parts NONE = new Parts(List.of(), List.of());

    Parts {
        computed = List.copyOf(computed);
        filed = List.copyOf(filed);
    }

    Source source() {
        if (computed.isEmpty()) {
            return filed.isEmpty() ? Source.MISSING : Source.FILED;
        }
        return filed.isEmpty() ? Source.COMPUTED : Source.MIXED;
    }

    Parts plus(Parts other) {
        var allComputed = new TreeSet<>(computed);
        allComputed.addAll(other.computed);
        var allFiled = new ArrayList<>(filed);
        allFiled.addAll(other.filed);
        return new Parts(List.copyOf(allComputed), allFiled);
    }

    /** Finds the parts of offices for one period and form, as known at an instant. */
    static final class Finder {
        private final Period period;
        private final String form;
        private final Map<ExternalFilings.Key, ExternalFiling> filings;
        private final Map<String, Office> offices = new HashMap<>();
        private final Map<String, List<Office>> below = new HashMap<>();

        Finder(OfficeTree tree, Map<ExternalFilings.Key, ExternalFiling> filings, Period period, String form) {
            this.period = period;
            this.form = form;
            this.filings = filings;
            for (Office office : tree.all(period.cutOff())) {
                offices.put(office.code(), office);
                if (office.parent() != null) {
                    below.computeIfAbsent(office.parent(), parent -> new ArrayList<>())
                            .add(office);
                }
            }
        }

        /** For one question: only what can be part of its answer is read. */
        static Finder of(OfficeTree tree, ExternalFilings filings, Form.Question question, String form) {
            Set<String> offices = tree.reachOf(question.office());
            return new Finder(
                    tree,
                    filings.latestOf(offices, question.period(), Set.of(form), question.knownAt()),
                    question.period(),
                    form);
        }

        Optional<Office> office(String code) {
            return Optional.ofNullable(offices.get(code));
        }

        /** Offices directly below, by code. */
        List<Office> below(String code) {
            return below.getOrDefault(code, List.of());
        }

        /** A province whose offices run the suite is their sum; one that filed is what it filed; else the sum of what they filed. */
        Parts of(String code) {
            List<Office> children = below(code);
            if (children.isEmpty()) {
                Office office = offices.get(code);
                return office != null && office.runsSuiteOn(period.cutOff())
                        ? new Parts(List.of(code), List.of())
                        : filedBy(code);
            }
            Parts sum = children.stream().map(child -> of(child.code())).reduce(NONE, Parts::plus);
            Parts own = filedBy(code);
            return sum.computed.isEmpty() && !own.filed.isEmpty() ? own : sum;
        }

        private Parts filedBy(String code) {
            ExternalFiling filing = filings.get(new ExternalFilings.Key(code, form));
            return filing == null ? NONE : new Parts(List.of(), List.of(filing));
        }
    }
}
