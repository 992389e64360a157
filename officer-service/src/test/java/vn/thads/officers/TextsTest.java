package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Texts;

class TextsTest {
    @Test
    void every_refusal_has_its_texts_and_its_page() throws IOException {
        Texts texts = new Texts(List.of("platform", "officer-service"));
        String pages = Files.readString(Path.of("../docs/problems.md"));
        for (OfficerProblem type : OfficerProblem.values()) {
            for (Language language : Language.values()) {
                assertThat(texts.has(type.slug() + ".title", language))
                        .as(type.slug())
                        .isTrue();
                assertThat(texts.has(type.slug() + ".detail", language))
                        .as(type.slug())
                        .isTrue();
            }
            assertThat(pages).contains("\n## " + type.slug() + "\n");
        }
    }
}
