package vn.thads.contractchecks.fuzz;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often each operation was asked for what, and accepted. */
final class Tally {
    private static final JsonMapper JSON = new JsonMapper();
    /** An example that is accepted less often than one in so many is not reached. */
    private static final int SELDOM = 5;

    private final Map<String, Map<Intent, Count>> operations = new TreeMap<>();
    private final Map<String, Map<String, Integer>> refusals = new TreeMap<>();

    private record Count(int asked, int accepted) {
        Count plus(boolean isAccepted) {
            return new Count(asked + 1, accepted + (isAccepted ? 1 : 0));
        }

        @Override
        public String toString() {
            return "%4d of %4d".formatted(accepted, asked);
        }
    }

    void count(FuzzRequest request, int status, String body) {
        String operation = request.operation().id();
        Map<Intent, Count> counts = operations.computeIfAbsent(operation, unused -> new EnumMap<>(Intent.class));
        counts.put(request.intent(), count(counts, request.intent()).plus(status < 400));
        if (status >= 400 && request.intent() == Intent.EXAMPLE) {
            refusals.computeIfAbsent(operation, unused -> new TreeMap<>()).merge(reason(status, body), 1, Integer::sum);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("; accepted of examples, of what else the document allows, of spoilt:");
        operations.forEach((operation, counts) -> {
            Count examples = count(counts, Intent.EXAMPLE);
            text.append("%n%-32s %s %s %s"
                    .formatted(operation, examples, count(counts, Intent.VARIED), count(counts, Intent.SPOILT)));
            if (examples.accepted() * SELDOM < examples.asked()) {
                text.append("  seldom, most often for ").append(most(refusals.getOrDefault(operation, Map.of())));
            }
        });
        return text.toString();
    }

    private static Count count(Map<Intent, Count> counts, Intent intent) {
        return counts.getOrDefault(intent, new Count(0, 0));
    }

    private static String most(Map<String, Integer> reasons) {
        return reasons.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("nothing");
    }

    /** The problem, its code and the first field. */
    private static String reason(int status, String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return "%d %s %s %s"
                    .formatted(
                            status,
                            problem.path("type").asString(""),
                            problem.path("code").asString(""),
                            problem.at("/errors/0/pointer").asString("")
                                    + " "
                                    + problem.at("/errors/0/rule").asString(""))
                    .strip();
        } catch (JacksonException _) {
            return Integer.toString(status);
        }
    }
}
