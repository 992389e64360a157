package vn.thads.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labels of the HTTP metrics: the addresses of our operations and the methods of HTTP. A request that matches no operation would bring
 * whatever it asks for, which may be a person, and a new series each time.
 */
@Singleton
public class HttpLabels implements MeterFilter {
    private static final String HTTP = "http.server";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "UNKNOWN");
    private static final Set<String> WORDS = Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "CLIENT_ERROR");

    private volatile Set<String> templates = Set.of();

    HttpLabels() {}

    void learn(@Observes StartupEvent started, BeanManager beans) {
        templates = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(HttpLabels::templates)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> templates(Class<?> resource) {
        String all = normal(resource.getAnnotation(Path.class).value());
        return Stream.concat(
                Stream.of(all),
                Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .map(method ->
                                all + normal(method.getAnnotation(Path.class).value())));
    }

    private static String normal(String path) {
        String begun = path.startsWith("/") ? path : "/" + path;
        return begun.endsWith("/") ? begun.substring(0, begun.length() - 1) : begun;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(HTTP)) {
            return id;
        }
        List<Tag> tags = id.getTags().stream().map(this::known).toList();
        return id.replaceTags(tags);
    }

    private Tag known(Tag tag) {
        return switch (tag.getKey()) {
            case "uri" ->
                WORDS.contains(tag.getValue()) || templates.contains(normal(tag.getValue()))
                        ? tag
                        : Tag.of("uri", OTHER);
            case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
            default -> tag;
        };
    }
}
