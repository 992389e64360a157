package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes JSON into one reused buffer; fields that are absent are left out. */
final class Json {
    private final StringBuilder text = new StringBuilder(4096);
    private boolean comma;

    Json reset() {
        text.setLength(0);
        comma = false;
        return this;
    }

    Json open() {
        return begin('{');
    }

    Json close() {
        return end('}');
    }

    Json openList() {
        return begin('[');
    }

    Json closeList() {
        return end(']');
    }

    Json name(String name) {
        separate();
        quote(name);
        text.append(':');
        comma = false;
        return this;
    }

    Json value(String value) {
        separate();
        quote(value);
        return this;
    }

    Json value(long value) {
        separate();
        text.append(value);
        return this;
    }

    Json bool(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    Json nothing() {
        separate();
        text.append("null");
        return this;
    }

    /** A number written as it stands. */
    Json raw(String number) {
        separate();
        text.append(number);
        return this;
    }

    Json field(String name, String value) {
        return value.isEmpty() ? this : name(name).value(value);
    }

    Json field(String name, long value) {
        return name(name).value(value);
    }

    Json field(String name, LocalDate day) {
        return name(name).value(day.toString());
    }

    Json field(String name, Instant instant) {
        return name(name).value(instant.toString());
    }

    Json strings(String name, List<String> values) {
        name(name).openList();
        values.forEach(this::value);
        return closeList();
    }

    Json numbers(String name, List<Integer> values) {
        name(name).openList();
        values.forEach(this::value);
        return closeList();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private Json begin(char bracket) {
        separate();
        text.append(bracket);
        comma = false;
        return this;
    }

    private Json end(char bracket) {
        text.append(bracket);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            text.append(',');
        }
        comma = true;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
