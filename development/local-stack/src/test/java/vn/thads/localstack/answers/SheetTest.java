package vn.thads.localstack.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void figures_are_written_as_in_viet_nam() {
        assertThat(Sheet.count(LongNode.valueOf(28113))).isEqualTo("28.113");
        assertThat(Sheet.percent(decimal("68.1"))).isEqualTo("68,10 %");
        assertThat(Sheet.billions(LongNode.valueOf(1_234_500_000_000L))).isEqualTo("1.234,5 tỷ");
    }

    @Test
    void what_is_still_to_settle_is_never_rounded_down() {
        assertThat(Sheet.billions(LongNode.valueOf(1_000_000_001L))).isEqualTo("1,1 tỷ");
    }

    @Test
    void a_figure_that_is_not_there_is_a_dash_and_never_a_zero() {
        assertThat(Sheet.count(NullNode.getInstance())).isEqualTo("–");
        assertThat(Sheet.percent(MissingNode.getInstance())).isEqualTo("–");
        assertThat(Sheet.place(NullNode.getInstance(), LongNode.valueOf(63))).isEqualTo("–");
    }

    @Test
    void cells_keep_their_width() {
        assertThat(Sheet.cell("Tây Ninh", 10)).isEqualTo("Tây Ninh  ");
        assertThat(Sheet.cell("3/63", -6)).isEqualTo("  3/63");
        assertThat(Sheet.cell("Châu Thành", 5)).isEqualTo("Châu…");
    }

    private static JsonNode decimal(String text) {
        return DecimalNode.valueOf(new BigDecimal(text));
    }
}
