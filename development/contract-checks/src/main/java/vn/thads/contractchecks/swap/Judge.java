package vn.thads.contractchecks.swap;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thads.contractchecks.ServedOperation;
import vn.thads.contractchecks.swap.SwapScene.Outsider;
import vn.thads.contractchecks.swap.Wire.Answered;
import vn.thads.contractchecks.swap.Wire.Asked;

/** Asks as an outsider, and says what he should not have seen. */
record Judge(Wire wire, ServedOperation operation, Outsider outsider, Findings findings) {
    Answered send(Asked asked) {
        return wire.send(outsider.client(), asked);
    }

    /** The same must come of what is another's and of what never was. */
    void compare(String kind, Asked foreign, Asked absent, List<String> ids) {
        findings.count(kind);
        Answered one = send(foreign);
        check(foreign, one);
        Answered other = send(absent);
        if (!essence(one, ids).equals(essence(other, ids))) {
            fault(foreign, one, "but what never existed is answered " + other.status() + " " + other.body());
        }
    }

    /** Nothing may be seen of what is another's. */
    void tryOut(String kind, Asked asked) {
        findings.count(kind);
        check(asked, send(asked));
    }

    void compareLists(Asked foreign, Asked absent, boolean isExact) {
        findings.count("query");
        Answered one = send(foreign);
        check(foreign, one);
        Answered other = send(absent);
        boolean isSame = one.status() == other.status()
                && one.type().equals(other.type())
                && (!isExact
                        || one.json().path("items").size()
                                == other.json().path("items").size());
        if (!isSame) {
            fault(foreign, one, "but what never existed is answered " + other.status() + " " + other.body());
        }
    }

    void check(Asked asked, Answered answer) {
        findings.canaries().stream()
                .filter(canary -> !asked.target().contains(Harvest.encoded(canary))
                        && !asked.body().contains(canary))
                .filter(canary -> (answer.body() + answer.headers()).contains(canary))
                .forEach(canary -> fault(asked, answer, "shows " + canary));
        if (answer.status() >= 500) {
            fault(asked, answer, "a failure");
        }
    }

    void fault(Asked asked, Answered answer, String what) {
        findings.fault("%s by %s: %s %s %s%n  → %d %s%n  %s"
                .formatted(
                        operation.id(),
                        outsider.client(),
                        asked.method(),
                        asked.target(),
                        asked.body(),
                        answer.status(),
                        answer.body(),
                        what));
    }

    /** Status, type and body without what is of this one request alone. */
    private static String essence(Answered answer, List<String> ids) {
        JsonNode json = answer.json();
        if (json instanceof ObjectNode object) {
            object.remove(List.of("instance", "traceId", "incident"));
        }
        String body = json.isMissingNode() ? answer.body() : json.toString();
        for (String id : ids) {
            body = body.replace(id, "…");
        }
        return answer.status() + " " + answer.type() + " " + body;
    }
}
