package vn.thads.reporting.ranking;

import java.util.List;
import java.util.Map;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.indicator.Provenance;
import vn.thads.reporting.scoring.Candidate;
import vn.thads.reporting.scoring.Candidate.Target;
import vn.thads.reporting.scoring.Profile;
import vn.thads.reporting.scoring.Profiles;
import vn.thads.reporting.scoring.Scorer;

/** The six fictitious offices of the ranking rules §6.4; money in billion đồng there, in đồng here. */
final class SixOffices {
    static final Profile PROFILE = Profiles.shipped().find("VN-FY2017-LIKE").orElseThrow();
    static final Scorer YEAR = new Scorer(PROFILE, new Period(2017, 12), Profile.Level.PROVINCE);

    private static final long BILLION = 1_000_000_000L;
    private static final List<Input> COLUMNS = List.of(
            Input.ACCEPTED_CASES,
            Input.ACCEPTED_MONEY,
            Input.ENFORCEABLE_CASES,
            Input.SETTLED_CASES,
            Input.COMPLETED_CASES,
            Input.LAST_COMPLETED_CASES,
            Input.ENFORCEABLE_MONEY,
            Input.SETTLED_MONEY,
            Input.COMPLETED_MONEY,
            Input.LAST_COMPLETED_MONEY,
            Input.OPEN_ENFORCEABLE_CASES,
            Input.LAST_OPEN_ENFORCEABLE_CASES,
            Input.BACKLOG_OVER_12_CASES,
            Input.COMPLAINTS_IN_TIME,
            Input.COMPLAINTS_DUE,
            Input.COMPLAINTS_UPHELD,
            Input.COMPLAINTS_DECIDED,
            Input.RECEPTIONS_HELD,
            Input.RECEPTIONS_DUE,
            Input.FILINGS_IN_TIME,
            Input.FILINGS_DUE,
            Input.CHECKS_PASSED,
            Input.CHECKS_RUN,
            Input.DECISIONS_IN_TIME,
            Input.DECISIONS_DUE,
            Input.REVERIFICATIONS_IN_TIME,
            Input.REVERIFICATIONS_DUE,
            Input.DISCIPLINE_POINTS,
            Input.CORRECTIONS_FOUND_BY_OTHERS,
            Input.ACTS_ANNULLED);

    static final Candidate P1 = office("P1", """
            24000 3000  20000 15400  14800 13700  1800 702  650 560  4600 4800 690
            20 20 2 20  24 24  44 44 400 400  1000 1000 500 500  0 0 0""");
    static final Candidate P2 = office("P2", """
            9000 1400  8000 5840  5500 5400  900 279  270 262  2160 2250 432
            19 20 2 20  24 24  42 44 400 400  1000 1000 500 500  1 0 0""");
    static final Candidate P3 = office("P3", """
            9000 1400  8000 5780  5500 5400  900 279  270 262  2160 2250 432
            59 60 2 20  24 24  42 44 400 400  1000 1000 500 500  1 0 0""");
    static final Candidate P4 = office("P4", """
            7000 1400  6000 4080  3900 3950  800 216  200 205  1920 1880 576
            19 20 5 20  20 24  44 44 400 400  1000 1000 500 500  0 0 0""");
    static final Candidate P5 = new Candidate("P5", P4.figures(), P4.targets());
    static final Candidate TN = office("TN", """
            17000 2100  14000 9520  9300 9200  1500 390  360 350  4480 4200 1568
            18 25 8 24  15 24  39 44 388 400  960 1000 430 500  4 2 1""");

    private SixOffices() {}

    static List<Candidate> all() {
        return List.of(TN, P5, P4, P3, P2, P1);
    }

    static Candidate office(String code, String row) {
        String[] cells = row.strip().split("\\s+", -1);
        Figures figures = Figures.NONE;
        for (int i = 0; i < COLUMNS.size(); i++) {
            Input input = COLUMNS.get(i);
            long factor = input.name().endsWith("MONEY") ? BILLION : 1;
            figures = figures.with(input, Fraction.of(Long.parseLong(cells[i]) * factor), Provenance.FILED);
        }
        figures = figures.with(
                Input.BACKLOG_CASES,
                figures.amount(Input.OPEN_ENFORCEABLE_CASES).orElseThrow(),
                Provenance.FILED);
        return new Candidate(code, figures, targets("73", "32"));
    }

    static Map<Indicator, Target> targets(String cases, String money) {
        return Map.of(
                Indicator.RATE_CASES, new Target(Fraction.parse(cases), "bảng chỉ tiêu", false),
                Indicator.RATE_MONEY, new Target(Fraction.parse(money), "bảng chỉ tiêu", false));
    }
}
