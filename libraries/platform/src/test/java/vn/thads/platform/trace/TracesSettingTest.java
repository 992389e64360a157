package vn.thads.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesSettingTest {
    private static SmallRyeConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 300))
                .withSources(new TracesSetting())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void without_a_collector_nothing_is_begun(String none) {
        SmallRyeConfig config = with(Map.of("thads.traces.collector", none));
        assertThat(config.getValue("quarkus.otel.sdk.disabled", Boolean.class)).isTrue();
        assertThat(config.getOptionalValue("quarkus.otel.exporter.otlp.endpoint", String.class))
                .isEmpty();
    }

    @Test
    void that_nobody_speaks_of_it_is_none() {
        assertThat(with(Map.of()).getValue("quarkus.otel.sdk.disabled", Boolean.class))
                .isTrue();
    }

    @Test
    void the_address_of_a_collector_is_all_it_takes() {
        SmallRyeConfig config = with(Map.of("thads.traces.collector", "http://collector:4318"));
        assertThat(config.getValue("quarkus.otel.sdk.disabled", Boolean.class)).isFalse();
        assertThat(config.getValue("quarkus.otel.exporter.otlp.endpoint", String.class))
                .isEqualTo("http://collector:4318");
    }
}
