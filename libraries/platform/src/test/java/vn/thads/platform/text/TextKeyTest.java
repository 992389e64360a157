package vn.thads.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextKeyTest {
    @Test
    void case_diacritics_and_the_place_of_the_tone_do_not_matter() {
        assertThat(TextKey.of("Hoà Thành")).isEqualTo("hoa thanh").isEqualTo(TextKey.of("HÒA THÀNH"));
        assertThat(TextKey.of("Thuỷ")).isEqualTo(TextKey.of("thủy"));
        assertThat(TextKey.of("Nguyễn Đức Quý")).isEqualTo("nguyen duc quy");
        assertThat(TextKey.of("Khuyến, Ủy-ban  (cũ)")).isEqualTo("khuyen uy ban cu");
    }

    @Test
    void composed_and_decomposed_writing_are_one() {
        String composed = "Trảng Bàng";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(TextKey.of(decomposed)).isEqualTo(TextKey.of(composed));
        assertThat(TextKey.nfc("  " + decomposed + " ")).isEqualTo(composed);
    }
}
