package vn.thads.platform.problem;

import java.util.List;

/**
 * A text by its code, looked up in the bundles {@code i18n/<module>_{vi,en}.properties}.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}} …; a {@code LocalDate} is written as the language writes it, a {@code Long} with
 * separators (an amount), everything else by {@code toString}.
 * @param code key in the bundles
 * @param args values of the placeholders
 */
public record Message(String code, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    /** A message with its values. */
    public static Message of(String code, Object... args) {
        return new Message(code, List.of(args));
    }
}
