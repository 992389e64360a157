package vn.thads.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a contract may be, and how it may change. */
class ContractTest {
    /** Words that name a person, his number, his place or his words; none may be part of a component's name. */
    private static final Set<String> PERSONAL = Set.of(
            "person",
            "fullname",
            "firstname",
            "lastname",
            "surname",
            "identity",
            "passport",
            "cccd",
            "cmnd",
            "birth",
            "address",
            "phone",
            "email",
            "gender",
            "sex",
            "complainant",
            "denouncer",
            "creditor",
            "debtor",
            "party",
            "parties",
            "taxcode",
            "account",
            "content",
            "text",
            "note",
            "remark",
            "description",
            "signature");
    /** The names of offices are names of authorities. */
    private static final Set<String> NAMES_OF_OFFICES = Set.of("nameVi", "nameEn");

    private static final Path RELEASED = Path.of("src/test/resources/released-schemas");
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_schemas_say_what_the_records_say() throws IOException {
        var schemas = new ContractSchemas();
        for (String type : EventTypes.all()) {
            Path file = ContractSchemas.FOLDER.resolve(ContractSchemas.fileOf(type));
            assertThat(file)
                    .as("run ContractSchemas after a contract has grown")
                    .exists();
            assertThat(Files.readString(file)).as(type).isEqualTo(schemas.schemaOf(type));
        }
        try (var files = Files.list(ContractSchemas.FOLDER)) {
            assertThat(files.count()).isEqualTo(EventTypes.all().size());
        }
    }

    @Test
    void no_contract_has_a_personal_field() throws IOException {
        for (String type : EventTypes.all()) {
            for (String name : names(schema(ContractSchemas.FOLDER, type), new ArrayList<>())) {
                String lower = name.toLowerCase(Locale.ROOT);
                assertThat(PERSONAL).as("%s of %s", name, type).noneMatch(lower::contains);
                if (lower.contains("name")) {
                    assertThat(NAMES_OF_OFFICES).as("%s of %s", name, type).contains(name);
                }
            }
        }
    }

    @Test
    void a_contract_only_grows() throws IOException {
        for (String type : EventTypes.all()) {
            if (Files.exists(RELEASED.resolve(ContractSchemas.fileOf(type)))) {
                assertGrown(type, schema(RELEASED, type), schema(ContractSchemas.FOLDER, type));
            }
        }
        try (var files = Files.list(RELEASED)) {
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".json"))
                            .map(f -> f.replace(".json", "")))
                    .as("a released type is never taken away")
                    .allMatch(EventTypes.all()::contains);
        }
    }

    @Test
    void the_asyncapi_document_names_every_event_and_its_schema() throws IOException {
        String document = Files.readString(Path.of("src/main/resources/asyncapi.yaml"));
        for (String type : EventTypes.all()) {
            assertThat(document).contains("name: " + type, "schemas/" + ContractSchemas.fileOf(type));
        }
        for (String topic : List.of(EventTypes.CASES, EventTypes.OFFICERS, EventTypes.COMPLAINTS, EventTypes.REPORTS)) {
            assertThat(document).contains("address: " + topic);
        }
    }

    private void assertGrown(String where, JsonNode before, JsonNode now) {
        assertThat(now.path("type")).as("type of " + where).isEqualTo(before.path("type"));
        Set<String> newlyRequired = new TreeSet<>();
        now.path("required").forEach(name -> newlyRequired.add(name.asText()));
        before.path("required").forEach(name -> newlyRequired.remove(name.asText()));
        assertThat(newlyRequired).as("newly required in " + where).isEmpty();
        before.path("properties").properties().forEach(property -> {
            JsonNode later = now.path("properties").path(property.getKey());
            assertThat(later.isMissingNode())
                    .as(property.getKey() + " was taken from " + where)
                    .isFalse();
            assertGrown(where + "." + property.getKey(), property.getValue(), later);
        });
        if (before.has("items")) {
            assertGrown(where + "[]", before.get("items"), now.path("items"));
        }
    }

    private List<String> names(JsonNode schema, List<String> found) {
        schema.path("properties").properties().forEach(property -> {
            found.add(property.getKey());
            names(property.getValue(), found);
        });
        if (schema.has("items")) {
            names(schema.get("items"), found);
        }
        return found;
    }

    private JsonNode schema(Path folder, String type) throws IOException {
        return json.readTree(folder.resolve(ContractSchemas.fileOf(type)).toFile());
    }
}
