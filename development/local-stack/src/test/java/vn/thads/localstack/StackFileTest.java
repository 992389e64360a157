package vn.thads.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {
    private static final String ISSUER = "http://127.0.0.1:8180/thads";

    @Test
    void it_names_services_issuer_and_clients() throws IOException {
        var content = new JsonMapper().readTree(StackFile.content(StackPorts.usual(), ISSUER, Path.of("data")));

        assertThat(content.at("/services/case").asText()).isEqualTo("http://127.0.0.1:8081");
        assertThat(content.at("/services").fieldNames())
                .toIterable()
                .containsExactly("case", "officer", "complaint", "reporting");
        assertThat(content.at("/issuer").asText()).isEqualTo(ISSUER);
        assertThat(content.at("/tokenEndpoint").asText()).isEqualTo(ISSUER + "/token");
        assertThat(content.at("/clients"))
                .hasSize(14)
                .noneMatch(client -> client.asText().equals("nobody"));
    }

    @Test
    void the_token_command_reads_it_back(@TempDir Path local) {
        var file = new StackFile(local);
        file.write(StackFile.content(StackPorts.usual(), ISSUER, Path.of("data")));

        assertThat(file.tokenEndpoint()).isEqualTo(ISSUER + "/token");
    }

    @Test
    void without_a_stack_there_is_one_sentence(@TempDir Path local) {
        assertThatThrownBy(() -> new StackFile(local).tokenEndpoint())
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("./run");
    }
}
