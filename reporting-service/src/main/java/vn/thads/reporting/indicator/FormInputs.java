package vn.thads.reporting.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import vn.thads.reporting.form.OfficeFigures;
import vn.thads.reporting.form.Source;
import vn.thads.reporting.indicator.Figures.Known;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.posting.Account;

/** The inputs that are cells of forms 06 and 07, of this period and of years before. */
final class FormInputs {
    private final EnumMap<Input, Known> inputs = new EnumMap<>(Input.class);
    private final List<OfficeFigures.Figures> accepted = new ArrayList<>();

    /** The period itself. */
    FormInputs present(OfficeFigures.Figures form) {
        if (form.source() == Source.MISSING) {
            return this;
        }
        Cells cases = form.cases();
        Cells money = form.money();
        Provenance from = provenance(form.source());
        put(from, Input.ACCEPTED_CASES, cases.accepted());
        put(from, Input.ACCEPTED_MONEY, money.accepted());
        put(from, Input.NEWLY_ACCEPTED_CASES, cases.get(Account.NEWLY_ACCEPTED));
        put(from, Input.TO_ENFORCE_CASES, cases.toEnforce());
        put(from, Input.TO_ENFORCE_MONEY, money.toEnforce());
        put(from, Input.ENFORCEABLE_CASES, cases.enforceable());
        put(from, Input.ENFORCEABLE_MONEY, money.enforceable());
        put(from, Input.SETTLED_CASES, cases.settled());
        put(from, Input.SETTLED_MONEY, money.settled());
        put(from, Input.COMPLETED_CASES, cases.get(Account.COMPLETED));
        put(from, Input.COMPLETED_MONEY, money.get(Account.COMPLETED));
        put(from, Input.DISCONTINUED_CASES, cases.get(Account.DISCONTINUED));
        put(from, Input.DISCONTINUED_MONEY, money.get(Account.DISCONTINUED) + money.get(Account.REDUCED));
        put(from, Input.NOT_ENFORCEABLE_CASES, cases.get(Account.NOT_ENFORCEABLE));
        put(from, Input.CARRIED_FORWARD_CASES, cases.carriedForward());
        put(from, Input.OPEN_ENFORCEABLE_CASES, openEnforceable(cases));
        return year(form);
    }

    /** The same months of the year before: what growth is measured against. */
    FormInputs lastYear(OfficeFigures.Figures form) {
        if (form.source() != Source.MISSING) {
            Provenance from = provenance(form.source());
            put(from, Input.LAST_COMPLETED_CASES, form.cases().get(Account.COMPLETED));
            put(from, Input.LAST_COMPLETED_MONEY, form.money().get(Account.COMPLETED));
        }
        return year(form);
    }

    /** The whole year before: what it carried forward. */
    FormInputs wholeLastYear(OfficeFigures.Figures form) {
        if (form.source() != Source.MISSING) {
            put(provenance(form.source()), Input.LAST_OPEN_ENFORCEABLE_CASES, openEnforceable(form.cases()));
        }
        return this;
    }

    /** One more year of the average. */
    FormInputs year(OfficeFigures.Figures form) {
        if (form.source() != Source.MISSING) {
            accepted.add(form);
        }
        return this;
    }

    Figures figures() {
        average(
                Input.AVERAGE_ACCEPTED_CASES,
                accepted.stream().map(it -> it.cases().accepted()).toList());
        average(
                Input.AVERAGE_ACCEPTED_MONEY,
                accepted.stream().map(it -> it.money().accepted()).toList());
        return new Figures(inputs);
    }

    private void average(Input input, List<Long> years) {
        Averages.of(years.stream().map(Fraction::of).toList()).ifPresent(mean -> {
            Provenance worst =
                    accepted.stream().map(it -> provenance(it.source())).reduce(Provenance.COMPUTED, Provenance::worse);
            inputs.put(input, new Known(mean, worst));
        });
    }

    private void put(Provenance from, Input input, long amount) {
        inputs.put(input, new Known(Fraction.of(amount), from));
    }

    private static long openEnforceable(Cells cases) {
        return cases.carriedForward() - cases.get(Account.NOT_ENFORCEABLE);
    }

    private static Provenance provenance(Source source) {
        return switch (source) {
            case COMPUTED -> Provenance.COMPUTED;
            case FILED, MIXED -> Provenance.FILED;
            case MISSING -> Provenance.DEFAULT;
        };
    }

    /** How many identity checks the two rows pass: (1), (2), (5) and (6) hold by construction, (3) and (4) must be looked at. */
    static Share checks(OfficeFigures.Figures form) {
        int passed = 0;
        for (Cells cells : List.of(form.cases(), form.money())) {
            passed += 4 + (cells.isBalanced() ? 1 : 0) + (standsNowhereBelowZero(cells) ? 1 : 0);
        }
        return new Share(passed, 12);
    }

    private static boolean standsNowhereBelowZero(Cells cells) {
        for (Account account : Account.values()) {
            if (account.side() == Account.Side.OPEN && cells.get(account) < 0) {
                return false;
            }
        }
        return true;
    }
}
