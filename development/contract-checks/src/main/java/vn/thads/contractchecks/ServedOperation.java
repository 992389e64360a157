package vn.thads.contractchecks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a served document.
 *
 * @param id operation id
 * @param method HTTP method, in capitals
 * @param template path with its parameters in braces
 * @param node what the document says of it
 * @param parameters its parameters, those of its path included
 */
public record ServedOperation(
        String id, String method, String template, JsonNode node, List<ServedParameter> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    public ServedOperation {
        parameters = List.copyOf(parameters);
    }

    /** The statuses that it says it answers. */
    public Set<String> statuses() {
        return new TreeSet<>(node.path("responses").propertyNames());
    }

    /** Media types of its request, empty if it takes no body. */
    public Set<String> consumes() {
        return new TreeSet<>(node.path("requestBody").path("content").propertyNames());
    }

    /** Whether it takes a parameter of that name. */
    public boolean takes(String name) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    /** How many parts of its path are variable. */
    public int variableParts() {
        return (int) PARAMETER.matcher(template).results().count();
    }

    boolean isAt(String wantedMethod, String path) {
        return method.equals(wantedMethod) && shape().matcher(path).matches();
    }

    private Pattern shape() {
        StringBuilder shape = new StringBuilder();
        Matcher parts = PARAMETER.matcher(template);
        int from = 0;
        while (parts.find()) {
            shape.append(Pattern.quote(template.substring(from, parts.start()))).append("[^/]+");
            from = parts.end();
        }
        return Pattern.compile(
                shape.append(Pattern.quote(template.substring(from))).toString());
    }
}
