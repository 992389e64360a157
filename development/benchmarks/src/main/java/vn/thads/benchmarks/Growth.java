package vn.thads.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import vn.thads.localstack.Service;

/** The same lists, forms and writes at a million cases and at ten thousand: two stacks side by side, one of them busy at a time. */
record Growth(Options options, Rounds rounds) implements Benchmark {
    private static final double GOAL = 1.5;
    private static final int TEN_THOUSAND = 10_000;

    @Override
    public void run(Results.Section section) {
        try (var few = Suite.start(options, "few", "small", rounds.terminal());
                var many = Suite.start(options, "many", "small", rounds.terminal())) {
            var atFew = grown(few, Math.min(TEN_THOUSAND, options.cases() / 2));
            var atMany = grown(many, options.cases());
            compare(section, "list of the cases of an office", atFew, atMany, Side::officeList);
            compare(section, "list of the cases of an officer in a state", atFew, atMany, Side::stateList);
            compare(section, "list of the cases of a party by name", atFew, atMany, Side::nameList);
            compare(section, "read a case", atFew, atMany, Side::reading);
            compare(section, "form of one office", atFew, atMany, side -> side.form("709"));
            compare(section, "form of a province", atFew, atMany, side -> side.form("72"));
            compare(section, "register a case", atFew, atMany, Side::writing);
            section.note(
                    "%d cases against %d, multiplied by SQL in the same offices: register, timelines, facts and ledger; journal and"
                                    .formatted(atMany.cases, atFew.cases)
                            + " audit are as the sample left them");
        }
    }

    private Side grown(Suite suite, int cases) {
        var register = suite.database(Service.CASE);
        long times = Math.max(2, cases / register.number("select count(*) from enforcement_case"));
        new Multiplied(register, rounds.terminal()).register(times);
        new Multiplied(suite.database(Service.REPORTING), rounds.terminal()).ledger(times);
        suite.freshTokens();
        return new Side(suite, register.number("select count(*) from enforcement_case"));
    }

    /** What one stack is asked, in one of the ways. */
    @FunctionalInterface
    private interface Question {
        Asked of(Side side);
    }

    private record Asked(Service service, Load.Requests requests) {}

    private record Side(Suite suite, long cases) {
        Asked officeList() {
            return list("office=709");
        }

        Asked stateList() {
            return list("office=709&officer=709-1&state=ENFORCING");
        }

        Asked nameList() {
            var name = suite.database(Service.CASE)
                    .column(
                            "select name from party where office = '709' and kind = 'PERSON' and name like '% % %' order by id limit 1")
                    .getFirst();
            return list("q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        }

        private Asked list(String query) {
            var request = Wire.get("/api/v1/cases?" + query, suite.token("head-709"));
            return new Asked(Service.CASE, _ -> request);
        }

        Asked reading() {
            var ids = suite.database(Service.CASE)
                    .column("select id from enforcement_case order by md5(id::text) limit 2000");
            var token = suite.token("ministry");
            return new Asked(
                    Service.CASE,
                    _ -> Wire.get(
                            "/api/v1/cases/"
                                    + ids.get(ThreadLocalRandom.current().nextInt(ids.size())),
                            token));
        }

        Asked form(String office) {
            var request =
                    Wire.get("/api/v1/forms/06?office=" + office + "&year=2017&months=12", suite.token("ministry"));
            return new Asked(Service.REPORTING, _ -> request);
        }

        Asked writing() {
            return new Asked(Service.CASE, new Writes(suite)::request);
        }
    }

    private void compare(Results.Section section, String what, Side few, Side many, Question question) {
        var small = question.of(few);
        var great = question.of(many);
        // requests a second at few by those at many: how many times the time one takes
        var pair = rounds.compare(what, _ -> measured(few, small), _ -> measured(many, great));
        section.atMost(what + ", at " + many.cases + " cases", "at " + few.cases, GOAL, pair.ratio());
        section.note(what + ": at " + few.cases + " "
                + Rounds.Pair.middle(pair.ours()).said() + "; at " + many.cases + " "
                + Rounds.Pair.middle(pair.theirs()).said());
    }

    private Measured measured(Side side, Asked asked) {
        var measured = Load.full(side.suite.port(asked.service())).run(options.time(), asked.requests());
        side.suite.awaitQuiet();
        return measured;
    }
}
