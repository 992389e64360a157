package vn.thads.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;

/** Asks for forms all the time, whatever fails meanwhile; what is answered must be right, and what fails must fail as promised. */
final class FormWatch implements Callable<FormWatch.Seen> {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final List<String> OFFICES = List.of("703", "709", "72");

    private final SmallYear year;
    private final Caller caller;
    private final BooleanSupplier going;
    private final List<String> wrong = new ArrayList<>();
    private long answers;
    private long silences;

    FormWatch(SmallYear year, Caller caller, BooleanSupplier going) {
        this.year = year;
        this.caller = caller;
        this.going = going;
    }

    /**
     * What was seen.
     *
     * @param answers forms that were answered and looked at
     * @param silences questions without an answer, or with 503
     * @param wrong what should not have been
     */
    record Seen(long answers, long silences, List<String> wrong) {}

    @Override
    public Seen call() {
        for (int turn = 0; going.getAsBoolean(); turn++) {
            String form = turn % 2 == 0 ? "06" : "07";
            String office = OFFICES.get(turn / 2 % OFFICES.size());
            look(form, office);
            carriesOver(form, office);
            Api.pause(BETWEEN);
        }
        return new Seen(answers, silences, List.copyOf(wrong));
    }

    /** Identities (1) to (6) on every row, and the sum of the rows. */
    private void look(String form, String office) {
        JsonNode answer = ask(form, office, 2017, 12);
        long sum = 0;
        long total = 0;
        for (JsonNode row : answer.path("rows")) {
            JsonNode cells = row.path("cells");
            if (!Identities.hold(cells)) {
                wrong.add(form + " " + office + ": " + row);
            }
            if (row.path("key").asText().equals("TOTAL")) {
                total += cells.path("accepted").asLong();
            } else {
                sum += cells.path("accepted").asLong();
            }
        }
        if (sum != total) {
            wrong.add(form + " " + office + ": rows sum to " + sum + ", their total is " + total);
        }
    }

    /** Identity (7): nothing was moved to the separate book in the year after, so it begins with what this one carries forward. */
    private void carriesOver(String form, String office) {
        JsonNode before = total(ask(form, office, 2017, 12));
        JsonNode next = total(ask(form, office, 2018, 1));
        JsonNode after = total(ask(form, office, 2017, 12));
        boolean nothingArrivedMeanwhile = !next.isMissingNode() && !before.isMissingNode() && before.equals(after);
        if (nothingArrivedMeanwhile
                && before.path("carriedForward").asLong()
                        != next.path("carriedOver").asLong()) {
            wrong.add(form + " " + office + ": carried forward " + before.path("carriedForward") + ", carried over "
                    + next.path("carriedOver"));
        }
    }

    private static JsonNode total(JsonNode form) {
        for (JsonNode row : form.path("rows")) {
            if (row.path("key").asText().equals("TOTAL")) {
                return row.path("cells");
            }
        }
        return form.path("TOTAL");
    }

    private JsonNode ask(String form, String office, int of, int months) {
        String path = "/forms/" + form + "?office=" + office + "&year=" + of + "&months=" + months;
        var nothing = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        return switch (caller.get(year.url(Service.REPORTING, path), "ministry")) {
            case Caller.Answered answer
            when answer.status() == 200 -> {
                answers++;
                yield answer.body();
            }
            case Caller.Answered answer
            when answer.status() == 503 -> {
                silences++;
                yield nothing;
            }
            case Caller.Answered answer -> {
                wrong.add(path + ": " + answer.status() + " " + answer.body());
                yield nothing;
            }
            case Caller.Unknown _ -> {
                silences++;
                yield nothing;
            }
        };
    }
}
