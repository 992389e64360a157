package vn.thads.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {
    @Test
    void without_options_the_whole_year_is_loaded_and_the_stack_stays() {
        var options = parse();

        assertThat(options.once()).isFalse();
        assertThat(options.sample()).isEqualTo(RunOptions.Sample.FULL);
        assertThat(options.ports().of(Service.CASE)).isEqualTo(8081);
        assertThat(options.ports().of(Service.REPORTING)).isEqualTo(8084);
        assertThat(options.ports().named("issuer")).isEqualTo(8180);
    }

    @Test
    void options_stand_in_any_order() {
        var options = parse("--sample", "small", "--fresh", "--once", "--port", "case=9081");

        assertThat(options.once()).isTrue();
        assertThat(options.sample()).isEqualTo(RunOptions.Sample.SMALL);
        assertThat(options.ports().of(Service.CASE)).isEqualTo(9081);
    }

    @Test
    void the_environment_names_ports_too_and_the_option_wins() {
        var environment = Map.of("THADS_PORT_CASE", "9081", "THADS_PORT_KAFKA_CONTROLLER", "9999");

        var options = RunOptions.parse(List.of("--port", "case=9082"), environment);

        assertThat(options.ports().of(Service.CASE)).isEqualTo(9082);
        assertThat(options.ports().named("kafka-controller")).isEqualTo(9999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--smaple",
                "--sample",
                "--sample big",
                "--port",
                "--port case",
                "--port case=x",
                "--port case=0",
                "--port case=70000",
                "--port nobody=1"
            })
    void what_is_not_understood_is_refused_in_one_sentence(String line) {
        assertThatThrownBy(() -> parse(line.split(" ", -1)))
                .isInstanceOf(StackFailure.class)
                .message()
                .doesNotContain("\n");
    }

    private static RunOptions parse(String... arguments) {
        return RunOptions.parse(List.of(arguments), Map.of());
    }
}
