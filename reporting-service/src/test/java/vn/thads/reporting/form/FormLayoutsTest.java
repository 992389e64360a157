package vn.thads.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.legaltime.DatedRow;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.posting.Account;

class FormLayoutsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 9, 30);
    private final FormLayouts layouts = FormLayouts.shipped();

    @Test
    void every_form_has_the_columns_in_the_order_of_the_template() {
        for (String key : List.of("01", "02", "03", "04", "06", "07")) {
            assertThat(layouts.find(key, DAY).orElseThrow().columns().stream().map(FormLayout.Column::name))
                    .as(key)
                    .containsExactly(
                            "accepted",
                            "carriedOver",
                            "newlyAccepted",
                            "entrusted",
                            "withdrawnOrRecalled",
                            "toEnforce",
                            "enforceable",
                            "settled",
                            "completed",
                            "discontinued",
                            "reduced",
                            "enforcing",
                            "postponed",
                            "suspended",
                            "pausedForComplaint",
                            "other",
                            "notEnforceable",
                            "carriedForward",
                            "rate",
                            "separateBook");
        }
        assertThat(layouts.find("05", DAY)).isEmpty();
    }

    @Test
    void every_derived_cell_is_what_its_expression_in_the_layout_says() {
        var amounts = new EnumMap<Account, Long>(Account.class);
        long amount = 100;
        for (Account account : Account.values()) {
            amount += 7;
            amounts.put(account, amount);
        }
        amounts.put(Account.REDUCED, 0L);
        Cells cells = Cells.of(amounts);

        for (DatedRow row : layouts.rows()) {
            if (row.text("column_kind").equals("DERIVED")
                    && !row.text("api_name").equals("rate")) {
                assertThat(FormLayout.cell(cells, row.text("api_name")))
                        .as("%s %s", row.text("form"), row.text("api_name"))
                        .isEqualTo(evaluate(row.text("expression"), cells));
            }
        }
    }

    @Test
    void the_rate_is_rounded_half_up_to_two_places_and_blank_when_nothing_is_enforceable() {
        assertThat(rate(16_469, 20_000 - 16_469)).isEqualTo(new BigDecimal("82.35"));
        assertThat(rate(1, 799)).isEqualTo(new BigDecimal("0.13"));
        assertThat(rate(201, 20_000 - 201)).isEqualTo(new BigDecimal("1.01"));
        assertThat(Cells.ZERO.rate()).isEmpty();
    }

    private static BigDecimal rate(long completed, long enforcing) {
        var amounts = new EnumMap<Account, Long>(Account.class);
        amounts.put(Account.COMPLETED, completed);
        amounts.put(Account.ENFORCING, enforcing);
        return Cells.of(amounts).rate().orElseThrow();
    }

    /** Sums and differences of columns, as the layouts write them. */
    private static BigDecimal evaluate(String expression, Cells cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String term : expression.replace("-", "+-").split("\\+", -1)) {
            BigDecimal cell = FormLayout.cell(cells, term.replace("-", ""));
            sum = term.startsWith("-") ? sum.subtract(cell) : sum.add(cell);
        }
        return sum;
    }
}
