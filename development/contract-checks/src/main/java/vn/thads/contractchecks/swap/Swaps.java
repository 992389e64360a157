package vn.thads.contractchecks.swap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.thads.contractchecks.ServedContract;
import vn.thads.contractchecks.ServedOperation;
import vn.thads.contractchecks.ServedParameter;
import vn.thads.contractchecks.swap.SwapScene.Outsider;
import vn.thads.contractchecks.swap.Wire.Answered;
import vn.thads.contractchecks.swap.Wire.Asked;

/** The swaps of one operation by one outsider. */
final class Swaps {
    private static final Set<String> NO_FILTERS = Set.of("limit", "cursor", "total", "waitSeconds", "after");
    private static final int MOST = Integer.getInteger("swap.most", 6);

    private final ServedContract contract;
    private final SwapScene scene;
    private final ServedOperation operation;
    private final Outsider outsider;
    private final Harvest theirs;
    private final Harvest own;
    private final Judge judge;
    private final Bodies bodies;

    Swaps(
            ServedContract contract,
            SwapScene scene,
            ServedOperation operation,
            Outsider outsider,
            Harvest theirs,
            Harvest own,
            Judge judge) {
        this.contract = contract;
        this.scene = scene;
        this.operation = operation;
        this.outsider = outsider;
        this.theirs = theirs;
        this.own = own;
        this.judge = judge;
        this.bodies = new Bodies(contract, operation);
    }

    void all() {
        List<String> places = theirs.places(operation.template());
        places.stream().limit(MOST).forEach(this::inPath);
        own.places(operation.template()).stream().limit(1).forEach(place -> {
            inQuery(place);
            inBody(place);
            inKey();
        });
        if (operation.takes("cursor")) {
            inCursor();
        }
    }

    private void inPath(String place) {
        String[] parts = place.split("/", -1);
        String[] names = operation.template().split("/", -1);
        for (int i = parts.length - 1; i > 0; i--) {
            if (names[i].startsWith("{")) {
                String absent = absent(parts[i]);
                judge.compare(
                        "path",
                        asked(place, theirs.version(place)),
                        asked(with(parts, i, absent), theirs.version(place)),
                        List.of(parts[i], absent));
                inForeignPart(parts, i, absent);
            }
        }
    }

    /** A part of a foreign whole below a whole of one's own. */
    private void inForeignPart(String[] parts, int i, String absent) {
        int above = operation.template().indexOf("}/") < 0
                ? -1
                : operation.template().lastIndexOf("/{");
        if (above < 0 || operation.template().indexOf('{') > above) {
            return;
        }
        for (String parent : own.places(operation.template().substring(0, above)).stream()
                .limit(2)
                .toList()) {
            int depth = parent.split("/", -1).length;
            if (depth == i) {
                String tail = String.join("/", List.of(parts).subList(i + 1, parts.length));
                String end = tail.isEmpty() ? "" : "/" + tail;
                judge.compare(
                        "part",
                        asked(parent + "/" + parts[i] + end, own.version(parent)),
                        asked(parent + "/" + absent + end, own.version(parent)),
                        List.of(parts[i], absent));
            }
        }
    }

    private void inQuery(String place) {
        for (ServedParameter parameter : operation.parameters()) {
            boolean isText = parameter.schema().toString().contains("\"string\"")
                    && !parameter.schema().toString().contains("\"date");
            if (!parameter.in().equals("query") || NO_FILTERS.contains(parameter.name()) || !isText) {
                continue;
            }
            Set<String> values = new LinkedHashSet<>(theirs.values(parameter.name()));
            if (parameter.name().equals("office")) {
                values.add(scene.office());
            }
            if (parameter.name().equals("q")) {
                values.addAll(scene.canaries());
            }
            for (String value : values) {
                boolean isComparable = contract.schemas()
                        .faults(parameter.schema(), text(absent(value)))
                        .isEmpty();
                if (isComparable) {
                    judge.compareLists(
                            get(place, parameter.name(), value),
                            get(place, parameter.name(), absent(value)),
                            value.equals(scene.office()) || isId(value));
                } else {
                    // one of few words that everybody knows
                    judge.tryOut("query", get(place, parameter.name(), value));
                }
            }
        }
    }

    private Asked get(String place, String name, String value) {
        Map<String, String> query = new LinkedHashMap<>();
        String required = own.query(operation);
        for (String pair :
                required.isEmpty() ? new String[0] : required.substring(1).split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        query.put(name, Harvest.encoded(value));
        List<String> pairs = new ArrayList<>();
        query.forEach((key, text) -> pairs.add(key + "=" + text));
        return Asked.get(place + "?" + String.join("&", pairs));
    }

    private void inBody(String place) {
        if (!bodies.isJson()) {
            return;
        }
        JsonNode right = bodies.example(text -> text.replace(scene.office(), outsider.office()), own);
        for (String pointer : Bodies.texts(right)) {
            String field = pointer.substring(pointer.lastIndexOf('/') + 1);
            for (String foreign : Bodies.candidates(field, right.at(pointer).asString(), theirs)) {
                String absent = absent(foreign);
                Asked swapped = asked(place, own.version(place), Bodies.with(right, pointer, foreign));
                if (isId(foreign)) {
                    judge.compare(
                            "body",
                            swapped,
                            asked(place, own.version(place), Bodies.with(right, pointer, absent)),
                            List.of(foreign, absent));
                } else {
                    judge.tryOut("body", swapped);
                }
            }
        }
    }

    /** The same key and the same body as somebody of the first office. */
    private void inKey() {
        if (!operation.takes("Idempotency-Key") || !bodies.isJson()) {
            return;
        }
        for (String at : theirs.places(operation.template()).stream().limit(1).toList()) {
            Asked asked = asked(
                    at, theirs.version(at), bodies.example(text -> text, theirs).toString());
            for (String insider : outsider.insiders()) {
                Answered first = judge.wire().send(insider, asked);
                if (first.isGiven()) {
                    judge.findings().count("key");
                    Answered second = judge.send(asked);
                    judge.check(asked, second);
                    String id = first.json().path("id").asString("");
                    if (second.headers().contains("replayed")
                            || (!id.isEmpty() && second.body().contains(id))) {
                        judge.fault(asked, second, "the stored answer of " + insider);
                    }
                    break;
                }
            }
        }
    }

    private void inCursor() {
        theirs.cursors().forEach((list, cursor) -> {
            if (contract.find("GET", list.substring(0, list.indexOf('?')))
                    .filter(operation::equals)
                    .isPresent()) {
                judge.findings().count("cursor");
                Asked asked = Asked.get(list + "cursor=" + Harvest.encoded(cursor));
                Answered answer = judge.send(asked);
                judge.check(asked, answer);
                String mine = list.replace(scene.office(), outsider.office());
                Asked own = Asked.get(mine + "cursor=" + Harvest.encoded(cursor));
                judge.check(own, judge.send(own));
            }
        });
    }

    private Asked asked(String place, String version) {
        return asked(
                place,
                version,
                bodies.isJson()
                        ? bodies.example(text -> text.replace(scene.office(), outsider.office()), own)
                                .toString()
                        : bodies.other());
    }

    private Asked asked(String place, String version, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept-Language", "en");
        if (operation.takes("If-Match")) {
            headers.put("If-Match", version);
        }
        if (operation.takes("Idempotency-Key")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!body.isEmpty()) {
            headers.put("Content-Type", bodies.mediaType());
        }
        return new Asked(operation.method(), place + own.query(operation), headers, body);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** Something of the same shape that never was. */
    private static String absent(String text) {
        return isId(text)
                ? UUID.randomUUID().toString()
                : text.replaceFirst("[0-9]", "9").replaceFirst("[0-9](?=[^0-9]*$)", "8") + "9";
    }

    private static String with(String[] parts, int at, String part) {
        String[] other = parts.clone();
        other[at] = part;
        return String.join("/", other);
    }
}
