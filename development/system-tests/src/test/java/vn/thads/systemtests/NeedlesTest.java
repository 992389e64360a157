package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the search for planted persons finds, and what it passes over. */
class NeedlesTest {
    private final Canary canary = new Canary(Canary.Kind.CONTROL, 1);
    private final Needles needles = new Needles(Canary.all());

    @Test
    void every_form_of_every_secret_is_found_wherever_it_stands() {
        canary.secrets()
                .forEach((what, text) -> Needles.forms(text).forEach(form -> {
                    assertThat(needles.in("{\"a\":\"" + form + "\"}")).as(form).contains(canary + "'s " + what);
                    assertThat(needles.in(form)).as(form).contains(canary + "'s " + what);
                }));
    }

    @Test
    void the_forms_are_those_in_which_services_databases_and_addresses_write() {
        assertThat(Needles.forms("Đậng Quẩy"))
                .contains(
                        "Đậng Quẩy",
                        "Đa\u0323\u0302ng Qua\u0302\u0309y",
                        "dang quay",
                        "DANG-QUAY",
                        "\\u0110\\u1eadng Qu\\u1ea9y",
                        "\\u0110\\u1EADng Qu\\u1EA9y",
                        "%C4%90%E1%BA%ADng%20Qu%E1%BA%A9y",
                        "c490e1baad6e67205175e1baa979");
    }

    @Test
    void what_was_not_planted_is_not_found() {
        for (String text : List.of("", "Đậng", "Nguyễn Văn Mẫu", "072093770", "*********771", "Đậng Quẩy")) {
            assertThat(needles.in(text)).as(text).isEmpty();
        }
        byte[] cut = canary.name().getBytes(StandardCharsets.UTF_8);
        assertThat(needles.in(Arrays.copyOf(cut, cut.length - 1))).isEmpty();
    }

    @Test
    void no_two_persons_share_a_secret() {
        var secrets = Canary.all().stream()
                .flatMap(one -> one.secrets().values().stream())
                .toList();
        assertThat(secrets).doesNotHaveDuplicates();
    }
}
