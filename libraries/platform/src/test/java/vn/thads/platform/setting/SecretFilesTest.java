package vn.thads.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that stand in files. */
class SecretFilesTest {
    @Test
    void a_file_is_the_setting_of_its_name_and_wins_over_the_environment(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("quarkus.datasource.password"), "s3cret\n");

        var source = new SecretFiles(Map.of("THADS_SECRETS_FOLDER", folder.toString()))
                .getConfigSources(null)
                .getFirst();

        assertThat(source.getValue("quarkus.datasource.password")).isEqualTo("s3cret");
        assertThat(source.getOrdinal()).isGreaterThan(300);
        assertThat(source.toString()).doesNotContain("s3cret");
    }

    @Test
    void without_a_folder_there_is_none() {
        assertThat(new SecretFiles(Map.of()).getConfigSources(null)).isEmpty();
    }

    @Test
    void a_folder_that_is_missing_is_named(@TempDir Path folder) {
        var files = new SecretFiles(
                Map.of("THADS_SECRETS_FOLDER", folder.resolve("none").toString()));

        assertThatThrownBy(() -> files.getConfigSources(null))
                .hasMessageStartingWith("THADS_SECRETS_FOLDER is")
                .hasMessageEndingWith("which cannot be read");
    }
}
