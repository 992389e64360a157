package vn.thads.platform.setting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that stand in our sources protect nobody. */
class LocalKeysTest {
    private static final Map<String, String> OWN = Map.of(
            "thads.keys.needed", "thads.events.sealing-key,thads.identity.key",
            "thads.events.sealing-key", "a long one",
            "thads.identity.key", "another",
            "quarkus.oidc.auth-server-url", "https://sso.thads.example/realms/thads");

    private static SmallRyeConfig with(String name, String value) {
        var settings = new HashMap<>(OWN);
        settings.put(name, value);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 300))
                .build();
    }

    @Test
    void with_keys_of_its_own_a_service_starts() {
        assertThatCode(() -> LocalKeys.refuse(with("thads.anything", ""))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "thads.events.sealing-key,''",
        "thads.events.sealing-key,local-records-key-change-me",
        "thads.identity.key,local-identity-key-change-me",
        "quarkus.oidc.auth-server-url,http://127.0.0.1:8180/thads"
    })
    void with_one_that_everybody_knows_it_does_not(String name, String value) {
        assertThatThrownBy(() -> LocalKeys.refuse(with(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(name + " is as in the local stack")
                .hasMessageContaining("thads.keys.allow-local=true");
    }

    @Test
    void unless_it_is_allowed() {
        var settings =
                new HashMap<>(Map.of("thads.keys.needed", "thads.identity.key", "thads.keys.allow-local", "true"));
        assertThatCode(() -> LocalKeys.refuse(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 300))
                        .build()))
                .doesNotThrowAnyException();
    }
}
