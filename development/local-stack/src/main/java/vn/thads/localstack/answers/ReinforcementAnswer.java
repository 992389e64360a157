package vn.thads.localstack.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Consumer;
import vn.thads.localstack.Api;
import vn.thads.localstack.StackFailure;

/** Question 4: where to send reinforcement first (tăng cường cho nơi nào trước), and what that changes there and where they come from? */
public final class ReinforcementAnswer {
    private static final String CLIENT = "ministry";
    private static final int[] WIDTHS = {8, -14, -12, -12, -12, -12};
    private static final int[] MOVE_WIDTHS = {12, 8, 8, -6, -24, -24};
    private static final int ASKED = 240;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api api;
    private final String service;
    private final Consumer<String> lines;

    /**
     * Of one officer-service.
     *
     * @param lines takes what is printed, line by line
     */
    public ReinforcementAnswer(Api api, String service, Consumer<String> lines) {
        this.api = api;
        this.service = service;
        this.lines = lines;
    }

    /** Asks for a plan of Tây Ninh as of the day, waits for it and prints it. */
    public void print(String day) {
        var answer = api.post(
                service + "/api/v1/reinforcement-plans", CLIENT, """
                {"area": "72", "on": "%s", "mostMoves": 3, "seconds": 3, "pinned": [], "forbidden": []}
                """.formatted(day), "run-reinforcement-" + day);
        if (!answer.isOk()) {
            throw new StackFailure("POST /reinforcement-plans: " + answer.problem());
        }
        String path = "/api/v1/reinforcement-plans/" + answer.body().path("id").asText();
        JsonNode plan = done(path).path("answer");
        lines.accept("");
        lines.accept("  4. Tăng cường cho nơi nào trước · where to send reinforcement first");
        row(MOVE_WIDTHS, "cán bộ", "từ", "đến", "km", "nơi đi trước → sau", "nơi đến trước → sau");
        row(MOVE_WIDTHS, "officer", "from", "to", "km", "sender before → after", "receiver before → after");
        for (var move : plan.path("moves")) {
            row(
                    MOVE_WIDTHS,
                    move.path("officer").asText(),
                    move.path("from").asText(),
                    move.path("to").asText(),
                    move.path("kilometres").asText(),
                    change(move.path("fromBefore"), move.path("fromAfter")),
                    change(move.path("toBefore"), move.path("toAfter")));
        }
        lines.accept(
                "     việc quy đổi mỗi cán bộ làm đủ việc; quá tải giảm · plain cases of each full officer; the burden falls by "
                        + Sheet.percent(plan.path("relief")) + "; cao nhất · highest "
                        + change(plan.path("highestBefore"), plan.path("highestAfter")));
        row(WIDTHS, "cơ quan", "việc quy đổi", "sức trước", "sức sau", "tải trước", "tải sau");
        row(WIDTHS, "office", "plain cases", "before, %", "after, %", "load before", "load after");
        for (var office : plan.path("offices")) {
            row(
                    WIDTHS,
                    office.path("office").asText(),
                    Sheet.one(office.path("weight")),
                    Sheet.count(office.path("capacityBefore")),
                    Sheet.count(office.path("capacityAfter")),
                    Sheet.one(office.path("before")),
                    Sheet.one(office.path("after")));
        }
        lines.accept("     GET " + service + path);
    }

    private JsonNode done(String path) {
        for (int i = 0; i < ASKED; i++) {
            JsonNode plan = api.get(service + path, CLIENT);
            if (!plan.path("endedAt").isMissingNode() && !plan.path("endedAt").isNull()) {
                return plan;
            }
            Api.pause(PAUSE);
        }
        throw new StackFailure("The reinforcement plan " + path + " did not end.");
    }

    private static String change(JsonNode before, JsonNode after) {
        return Sheet.one(before) + " → " + Sheet.one(after);
    }

    private void row(int[] widths, String... cells) {
        var line = new StringBuilder("     ");
        for (int i = 0; i < cells.length; i++) {
            line.append(Sheet.cell(cells[i], widths[i])).append(' ');
        }
        lines.accept(line.toString());
    }
}
