package vn.thads.benchmarks;

/** The sums of form 06 for the year 2017 as plain SQL over entries, by office and account. */
final class Sums {
    private static final String BODY = """
            select office, account, sum(delta) filter (where legal_date < date '2016-10-01') as before,
                sum(delta) filter (where legal_date >= date '2016-10-01') as within
            from %s where dimension = 'CASES' and legal_date <= date '2017-09-30'%s group by office, account
            """;

    private Sums() {}

    static String ofNation(String source) {
        return BODY.formatted(source, " and recorded_at <= now()");
    }

    static String ofOffice(String source, String office) {
        return BODY.formatted(source, " and recorded_at <= now() and office = '" + office + "'");
    }
}
