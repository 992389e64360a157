package vn.thads.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerClientTest {
    private final List<IssuerClient> clients = IssuerClient.all();

    @Test
    void a_role_is_a_group_and_an_office_a_claim() {
        assertThat(client("head-709").claims())
                .containsEntry("groups", List.of("office-head"))
                .containsEntry("office", "709")
                .containsEntry("aud", List.of("thads"))
                .doesNotContainKey("scope");
    }

    @Test
    void a_system_account_has_scopes_and_no_role() {
        assertThat(client("bank").claims())
                .containsEntry("scope", "bank")
                .containsEntry("party", "0100109106")
                .doesNotContainKey("groups");
        assertThat(client("nobody").claims()).containsOnlyKeys("sub", "aud");
    }

    @Test
    void the_issuer_gets_one_mapping_a_client() throws IOException {
        var mappings = new JsonMapper().readTree(Issuer.configuration(clients)).at("/tokenCallbacks/0/requestMappings");

        assertThat(mappings).hasSameSizeAs(clients);
        assertThat(mappings.get(0).path("match").asText()).isEqualTo("ministry");
    }

    private IssuerClient client(String id) {
        return clients.stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
