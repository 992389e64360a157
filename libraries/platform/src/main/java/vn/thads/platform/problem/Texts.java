package vn.thads.platform.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The messages of the suite in both languages, by code. */
@Singleton
public class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    /** Reads {@code i18n/<module>_{vi,en}.properties} of each module; UTF-8. */
    @Inject
    public Texts(@ConfigProperty(name = "thads.messages") List<String> modules) {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            modules.forEach(module -> all.putAll(read("i18n/" + module + "_" + language.tag() + ".properties")));
            texts.put(language, Map.copyOf(all));
        }
    }

    /** The text of a message; its code if no bundle has it. */
    public String text(Message message, Language language) {
        String pattern = texts.getOrDefault(language, Map.of()).getOrDefault(message.code(), message.code());
        return PLACE.matcher(pattern).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            return index < message.args().size()
                    ? Matcher.quoteReplacement(written(message.args().get(index), language))
                    : "";
        });
    }

    /** Whether the code has a text in the language. */
    public boolean has(String code, Language language) {
        return texts.getOrDefault(language, Map.of()).containsKey(code);
    }

    private String written(Object value, Language language) {
        return switch (value) {
            case Message message -> text(message, language);
            case LocalDate day ->
                switch (language) {
                    case VI ->
                        DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(day);
                    case EN ->
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                                .format(day);
                };
            case Long amount -> grouped(amount, language);
            default -> value.toString();
        };
    }

    private static String grouped(long amount, Language language) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        return new DecimalFormat("#,##0", symbols).format(amount);
    }

    private static Map<String, String> read(String file) {
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("no " + file + " on the class path (configuration thads.messages)");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(code -> texts.put(code, properties.getProperty(code)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
