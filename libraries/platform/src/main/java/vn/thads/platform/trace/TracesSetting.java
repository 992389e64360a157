package vn.thads.platform.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Where a collector is named, spans go there; otherwise OpenTelemetry is not even begun. One setting instead of three that must agree. */
public final class TracesSetting implements ConfigSourceFactory {
    /** Address of a collector that takes OTLP over HTTP, such as {@code http://collector:4318}; empty is none. */
    static final String COLLECTOR = "thads.traces.collector";

    private static final int BELOW_THE_ENVIRONMENT = 290;

    /** Asked for by the configuration. */
    public TracesSetting() {}

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext settings) {
        ConfigValue named = settings.getValue(COLLECTOR);
        String address = named == null || named.getValue() == null
                ? ""
                : named.getValue().strip();
        Map<String, String> derived = address.isEmpty()
                ? Map.of("quarkus.otel.sdk.disabled", "true")
                : Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.endpoint", address);
        return List.of(new PropertiesConfigSource(derived, COLLECTOR, BELOW_THE_ENVIRONMENT));
    }
}
