package vn.thads.systemtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call as the guide for integrators shows it.
 *
 * @param method HTTP method
 * @param path path with placeholders such as {@code {case}}
 * @param service module that serves it
 * @param client client that calls it
 * @param headers headers, with placeholders
 * @param body body, empty for none
 */
record GuideCall(String method, String path, String service, String client, Map<String, String> headers, String body) {
    private static final Pattern BLOCK = Pattern.compile("```http\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern FIRST = Pattern.compile("(GET|POST) (\\S+) +\\(([a-z-]+), client ([a-z0-9-]+)\\)");
    private static final Pattern HEADER = Pattern.compile("([A-Z][A-Za-z-]+): (.+)");

    static List<GuideCall> in(String guide) {
        var calls = new ArrayList<GuideCall>();
        Matcher block = BLOCK.matcher(guide);
        while (block.find()) {
            calls.add(of(block.group(1)));
        }
        return calls;
    }

    private static GuideCall of(String block) {
        int gap = block.indexOf("\n\n");
        String head = gap < 0 ? block : block.substring(0, gap);
        String body = gap < 0 ? "" : block.substring(gap).strip();
        List<String> lines = head.lines().toList();
        Matcher first = FIRST.matcher(lines.getFirst());
        if (!first.matches()) {
            throw new AssertionError("not a call: " + lines.getFirst());
        }
        var headers = new LinkedHashMap<String, String>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new AssertionError("not a header: " + line);
            }
            headers.put(header.group(1), header.group(2));
        }
        return new GuideCall(first.group(1), first.group(2), first.group(3), first.group(4), headers, body);
    }

    GuideCall with(Map<String, String> values) {
        var filled = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> filled.put(name, fill(value, values)));
        return new GuideCall(method, fill(path, values), service, client, filled, fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
