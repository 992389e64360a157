package vn.thads.localstack.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import vn.thads.localstack.Api;
import vn.thads.localstack.RunningSuite;
import vn.thads.localstack.Service;

/** Tây Ninh's offices run the suite from 1 October 2016: from then on their figures are computed, not filed. */
final class SuiteStart {
    private static final String CLIENT = "ministry";
    private static final String FIRST_DAY = "2016-10-01";
    private static final List<String> OFFICES =
            List.of("72-00", "703", "705", "706", "707", "708", "709", "710", "711", "712");

    private final RunningSuite stack;
    private final Api api;
    private final Tally tally;

    SuiteStart(RunningSuite stack, Api api, Tally tally) {
        this.stack = stack;
        this.api = api;
        this.tally = tally;
    }

    void set() {
        OFFICES.forEach(this::set);
    }

    private void set(String office) {
        var url = stack.url(Service.OFFICER) + "/api/v1/offices/" + office;
        var known = api.ask(url, CLIENT);
        if (FIRST_DAY.equals(known.body().path("runsSuiteFrom").asText())) {
            return;
        }
        var body = JsonNodeFactory.instance.objectNode().put("runsSuiteFrom", FIRST_DAY);
        var answer = api.change("PATCH", url, CLIENT, body.toString(), known.etag());
        if (!answer.isOk()) {
            tally.refused("runsSuiteFrom " + office + ": " + answer.problem());
        }
    }
}
