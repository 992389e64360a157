package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.thads.localstack.Service;

/**
 * What a suite shows of the small year, beside what the generator counted itself.
 *
 * @param year the suite
 */
record Figures(SmallYear year) {
    private static final int READERS = 4;

    /** One form as somebody asks for it. */
    record Asked(String form, String office, String officer, int months, String knownAt) {
        String path() {
            return "/forms/" + form + "?office=" + office + "&year=2017&months=" + months + "&knownAt=" + knownAt
                    + (officer.isEmpty() ? "" : "&officer=" + officer);
        }
    }

    Map<Asked, JsonNode> expected() {
        var expected = new LinkedHashMap<Asked, JsonNode>();
        JsonNode instants = year.truth().path("knownAt");
        for (JsonNode form : year.truth().path("forms")) {
            String officer = form.path("officer").asText();
            int months = form.path("months").asInt();
            // the officers' rows of the other months stand in their office's forms 06 and 07 already
            if (officer.isEmpty()
                    || months == 12
                    || form.path("knownAt").asText().equals("MEETING")) {
                expected.put(
                        new Asked(
                                form.path("form").asText(),
                                form.path("office").asText(),
                                officer,
                                months,
                                instants.path(form.path("knownAt").asText()).asText()),
                        form.path("rows"));
            }
        }
        assertThat(expected).hasSizeGreaterThan(1000);
        return expected;
    }

    /** Every cell that differs, with both values; a row or cell that the truth leaves out is zero. */
    List<String> differences() throws Exception {
        var expected = expected();
        var found = new ArrayList<String>();
        ask(List.copyOf(expected.keySet())).forEach((asked, answer) -> {
            var wanted = cells(expected.getOrDefault(asked, MissingNode.getInstance()));
            var shown = cells(answer.path("rows"));
            var keys = new TreeSet<>(wanted.keySet());
            keys.addAll(shown.keySet());
            for (String key : keys) {
                long want = wanted.getOrDefault(key, 0L);
                long show = shown.getOrDefault(key, 0L);
                if (want != show && !key.endsWith(".rate")) {
                    found.add(asked + " " + key + ": counted " + want + ", shown " + show);
                }
            }
        });
        return found;
    }

    private static Map<String, Long> cells(JsonNode rows) {
        var cells = new TreeMap<String, Long>();
        for (JsonNode row : rows) {
            String key = row.path("key").asText();
            JsonNode values = row.has("cells") ? row.path("cells") : row;
            values.properties().forEach(cell -> {
                if (cell.getValue().isIntegralNumber()) {
                    cells.put(key + "." + cell.getKey(), cell.getValue().asLong());
                }
            });
        }
        return cells;
    }

    Map<Asked, JsonNode> ask(List<Asked> questions) throws InterruptedException, ExecutionException {
        var answers = new LinkedHashMap<Asked, JsonNode>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var running = new ArrayList<Future<JsonNode>>();
            for (Asked asked : questions) {
                running.add(threads.submit(
                        () -> year.api().get(year.url(Service.REPORTING, asked.path()), "ministry")));
            }
            for (int i = 0; i < questions.size(); i++) {
                answers.put(questions.get(i), running.get(i).get());
            }
        }
        return answers;
    }
}
