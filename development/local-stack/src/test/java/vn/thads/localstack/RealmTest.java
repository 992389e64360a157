package vn.thads.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Keycloak's realm for the containers gives the same clients the same claims as the local issuer. */
class RealmTest {
    private static final Path REALM = Path.of("../../deploy/containers/keycloak/thads-realm.json");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void every_listed_client_has_the_same_claims_in_the_realm() throws IOException {
        var realm = JSON.readTree(REALM.toFile());

        var inRealm = new HashMap<String, Map<String, Object>>();
        for (var client : realm.path("clients")) {
            if (!client.path("serviceAccountsEnabled").asBoolean()) {
                continue; // for people, whose claims stand with them
            }
            inRealm.put(client.path("clientId").asText(), claims(client));
        }

        assertThat(inRealm).isEqualTo(listed());
    }

    private static Map<String, Map<String, Object>> listed() {
        var all = new HashMap<String, Map<String, Object>>();
        for (var client : IssuerClient.all()) {
            if (client.listed()) {
                var claims = new HashMap<>(client.claims());
                // The realm's tokens have the account of the client as subject.
                claims.remove("sub");
                all.put(client.id(), claims);
            }
        }
        return all;
    }

    private static Map<String, Object> claims(JsonNode client) throws IOException {
        var claims = new HashMap<String, Object>();
        for (var mapper : client.path("protocolMappers")) {
            var config = mapper.path("config");
            if ("oidc-audience-mapper".equals(mapper.path("protocolMapper").asText())) {
                claims.put(
                        "aud", List.of(config.path("included.custom.audience").asText()));
            } else {
                claims.put(mapper.path("name").asText(), value(config));
            }
        }
        StreamSupport.stream(client.path("defaultClientScopes").spliterator(), false)
                .map(JsonNode::asText)
                .filter(scope -> !"basic".equals(scope))
                .forEach(scope -> claims.put("scope", scope));
        return claims;
    }

    private static Object value(JsonNode config) throws IOException {
        var text = config.path("claim.value").asText();
        return "JSON".equals(config.path("jsonType.label").asText()) ? JSON.readValue(text, List.class) : text;
    }
}
