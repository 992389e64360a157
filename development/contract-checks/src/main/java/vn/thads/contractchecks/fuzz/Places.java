package vn.thads.contractchecks.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thads.contractchecks.ServedContract;

/** The objects that answers have told of: where they are, which were made or changed last, and in which version they are. */
final class Places {
    private static final int MOST = 200;
    /** So many of the objects at which something was done last are asked for more often than others: much may still happen to them. */
    private static final int FRESH = 3;

    private static final List<String> IDENTIFIERS = List.of("id", "code", "key");

    private final SplittableRandom random;
    private final Map<String, Pattern> shapes = new LinkedHashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, List<String>> made = new HashMap<>();
    private final Map<String, List<String>> answered = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    Places(ServedContract contract, SplittableRandom random) {
        this.random = random;
        contract.operations().forEach(operation -> {
            String template = operation.template();
            for (int end = template.indexOf('}'); end > 0; end = template.indexOf('}', end + 1)) {
                String object = template.substring(0, end + 1);
                shapes.put(object, Pattern.compile(object.replaceAll("\\{[^}]+}", "[^/]+")));
            }
        });
    }

    /** Something was just made or changed at a path: the object there, and those whose part it is, are worth pursuing. */
    void learnDone(String path) {
        for (String place = path; !place.isEmpty(); place = above(place)) {
            String object = place;
            template(object).ifPresent(template -> {
                remember(known, template, object);
                made.getOrDefault(template, new ArrayList<>()).remove(object);
                remember(made, template, object);
            });
        }
    }

    /** Something was read at a path: where nothing can be made, that is what tells an object that has something to tell. */
    void learnAnswered(String path) {
        for (String place = path; !place.isEmpty(); place = above(place)) {
            String object = place;
            template(object).ifPresent(template -> remember(answered, template, object));
        }
    }

    /** An object is gone. */
    void forget(String place) {
        template(place)
                .ifPresent(template -> Stream.of(known, made, answered)
                        .forEach(map ->
                                map.getOrDefault(template, new ArrayList<>()).remove(place)));
    }

    /** Learns the objects of a list, and those that are parts of an object. */
    void learn(String path, JsonNode body) {
        body.path("items").forEach(item -> learnItem(path, item));
        body.forEachEntry((name, part) -> {
            if (part.isArray() && !name.equals("items")) {
                part.forEach(item -> learnItem(path + "/" + name, item));
            }
        });
    }

    private void learnItem(String list, JsonNode item) {
        IDENTIFIERS.stream().filter(item::has).findFirst().ifPresent(name -> {
            String place = list + "/" + Requests.encoded(item.get(name).asString(""));
            template(place).ifPresent(template -> {
                remember(known, template, place);
                if (item.path("version").isIntegralNumber()) {
                    versions.put(place, "\"" + item.get("version") + "\"");
                }
            });
        });
    }

    /** Learns the version of the object at a path, which is most often that of the whole whose part it is. */
    void learnVersion(String path, String etag) {
        String object = path;
        while (object.lastIndexOf('/') > 0 && template(object).isEmpty()) {
            object = above(object);
        }
        String whole = above(above(object));
        String changed = template(whole).isPresent() ? whole : object;
        versions.keySet().removeIf(place -> place.startsWith(changed + "/"));
        versions.put(changed, etag);
        versions.put(object, etag);
    }

    /** The version of the object at a path, or of the nearest one above it. */
    Optional<String> version(String path) {
        for (String at = path; at.lastIndexOf('/') > 0; at = above(at)) {
            if (versions.containsKey(at)) {
                return Optional.ofNullable(versions.get(at));
            }
        }
        return Optional.empty();
    }

    /** An object of a template, rather one that was just made. */
    Optional<String> any(String template) {
        List<String> told = answered.getOrDefault(template, List.of());
        return any(known.getOrDefault(template, told), made.getOrDefault(template, told));
    }

    /**
     * The id of an object that a field names: {@code titleId} and {@code title} name one of {@code titles}, rather one that is
     * part of the same whole; a field without such a collection names one of the collection that the request adds to.
     */
    Optional<String> reference(String field, String path) {
        String collection = "/" + (field.endsWith("Id") ? field.substring(0, field.length() - 2) : field) + "s/{";
        List<String> named = shapes.keySet().stream()
                .filter(template -> template.contains(collection)
                        && template.indexOf('}', template.indexOf(collection)) == template.length() - 1)
                .toList();
        String whole = path.substring(0, path.lastIndexOf('/') + 1);
        Optional<String> part = any(
                places(
                        known,
                        named.isEmpty() ? List.copyOf(shapes.keySet()) : named,
                        named.isEmpty() ? path + "/" : whole),
                List.of());
        return part.or(() -> any(places(known, named, ""), places(made, named, "")))
                .map(place -> place.substring(place.lastIndexOf('/') + 1))
                .map(id -> URLDecoder.decode(id, StandardCharsets.UTF_8));
    }

    private static List<String> places(Map<String, List<String>> of, List<String> templates, String beginning) {
        return templates.stream()
                .flatMap(template -> of.getOrDefault(template, List.of()).stream())
                .filter(place -> place.startsWith(beginning))
                .toList();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private Optional<String> any(List<String> all, List<String> fresh) {
        if (!fresh.isEmpty() && random.nextInt(3) > 0) {
            return Optional.of(fresh.get(fresh.size() - 1 - random.nextInt(Math.min(FRESH, fresh.size()))));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Optional<String> template(String place) {
        return shapes.entrySet().stream()
                .filter(shape -> shape.getValue().matcher(place).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void remember(Map<String, List<String>> into, String template, String place) {
        List<String> places = into.computeIfAbsent(template, unused -> new ArrayList<>());
        if (!places.contains(place)) {
            places.add(place);
            if (places.size() > MOST) {
                places.removeFirst();
            }
        }
    }
}
