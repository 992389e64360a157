package vn.thads.platform.setting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version and the schema of another: rolled back, or started by mistake on a database of a newer one. */
class SchemaFitTest {
    private static Set<MigrationVersion> known(String... versions) {
        return Arrays.stream(versions).map(MigrationVersion::fromVersion).collect(Collectors.toSet());
    }

    private static List<SchemaFit.Applied> applied(String description) {
        return List.of(
                new SchemaFit.Applied(MigrationVersion.fromVersion("001"), "case"),
                new SchemaFit.Applied(MigrationVersion.fromVersion("003"), description));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case note", "contract after 002 drop the former column"})
    void a_schema_that_was_extended_or_lost_what_is_not_needed_is_lived_with(String description) {
        assertThatCode(() -> SchemaFit.check(applied(description), known("001", "002")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract after 002 drop the former column", "contract drop something"})
    void a_schema_that_lost_what_this_version_needs_stops_it(String description) {
        assertThatThrownBy(() -> SchemaFit.check(applied(description), known("001")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer than this version can live with (003 " + description + ")");
    }

    @Test
    void its_own_schema_fits() {
        assertThatCode(() -> SchemaFit.check(applied("contract after 002 drop"), known("001", "003")))
                .doesNotThrowAnyException();
    }
}
