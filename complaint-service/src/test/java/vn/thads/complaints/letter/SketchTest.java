package vn.thads.complaints.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts are compared by their groups of words. */
class SketchTest {
    private static final String TEXT =
            "Tôi khiếu nại quyết định kê biên nhà ở của gia đình tôi tại ấp Mẫu vì chưa hết thời hạn tự nguyện";

    private static int common(String one, String other) {
        return Sketch.commonPercent(of(one), of(other));
    }

    private static long[] of(String text) {
        return Sketch.of(text, words -> new SplittableRandom(words.hashCode()).nextLong());
    }

    @Test
    void the_same_words_without_diacritics_are_the_same_text() {
        assertThat(common(TEXT, TEXT)).isEqualTo(100);
        assertThat(
                        common(
                                TEXT,
                                "TOI KHIEU NAI quyet dinh ke bien nha o cua gia dinh toi, tai ap Mau: vi chua het thoi han tu nguyen!"))
                .isEqualTo(100);
    }

    @Test
    void a_changed_end_leaves_most_and_another_text_nothing() {
        assertThat(common(TEXT, TEXT.replace("tự nguyện", "luật định"))).isBetween(70, 99);
        assertThat(common(TEXT, "Đề nghị trả lời đơn về việc chi trả tiền thi hành án năm trước"))
                .isLessThan(10);
    }

    @Test
    void short_and_empty_texts_are_compared_too() {
        assertThat(common("khiếu nại", "Khieu nai")).isEqualTo(100);
        assertThat(common("khiếu nại", "tố cáo")).isZero();
        assertThat(common("…", "?")).isEqualTo(100);
    }

    @Test
    void the_estimate_of_long_texts_is_within_a_few_percent_and_symmetric() {
        SplittableRandom random = new SplittableRandom(20_170_216L);
        for (int share : List.of(20, 50, 80)) {
            List<String> words = IntStream.range(0, 2_000)
                    .mapToObj(number -> "từ" + random.nextInt(1_000_000))
                    .toList();
            String one = String.join(" ", words);
            String other = words.stream().limit(share * 20L).collect(Collectors.joining(" ")) + " "
                    + IntStream.range(0, 2_000 - share * 20)
                            .mapToObj(number -> "khác" + random.nextInt(1_000_000))
                            .collect(Collectors.joining(" "));
            double truth = 100.0 * share / (200 - share);

            assertThat((double) common(one, other)).isBetween(truth - 15, truth + 15);
            assertThat(common(other, one)).isEqualTo(common(one, other));
        }
    }
}
