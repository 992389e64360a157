package vn.thads.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts(List.of("platform"));

    @Test
    void every_type_has_a_title_and_a_detail_in_both_languages() {
        for (PlatformProblem type : PlatformProblem.values()) {
            for (Language language : Language.values()) {
                assertThat(texts.has(type.slug() + ".title", language))
                        .as(type.slug())
                        .isTrue();
                assertThat(texts.has(type.slug() + ".detail", language))
                        .as(type.slug())
                        .isTrue();
            }
        }
    }

    @Test
    void a_day_and_an_amount_are_written_as_the_language_writes_them() {
        Message message = Message.of("no-rule-in-force.detail", 1_234_567L, LocalDate.of(2017, 3, 17));

        assertThat(texts.text(message, Language.VI)).contains("1.234.567", "17/03/2017");
        assertThat(texts.text(message, Language.EN)).contains("1,234,567", "17 March 2017");
    }

    @Test
    void vietnamese_is_answered_unless_english_is_preferred() {
        assertThat(Language.of("en-US,en;q=0.8")).isEqualTo(Language.EN);
        assertThat(Language.of("vi-VN,en;q=0.8")).isEqualTo(Language.VI);
        assertThat(Language.of("fr")).isEqualTo(Language.VI);
        assertThat(Language.of("*;;;")).isEqualTo(Language.VI);
    }
}
