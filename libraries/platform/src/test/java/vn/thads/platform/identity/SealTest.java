package vn.thads.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is sealed is opened by its key alone, and never reads the same twice. */
class SealTest {
    private static final byte[] NAME = "Nguyễn Văn Mẫu".getBytes(StandardCharsets.UTF_8);
    private final Seal seal = new Seal("a key");

    @Test
    void what_was_sealed_is_opened_by_the_same_key() {
        byte[] sealed = seal.seal(NAME);

        assertThat(sealed).isNotEqualTo(seal.seal(NAME));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Nguy");
        assertThat(new Seal("a key").open(sealed)).isEqualTo(NAME);
    }

    @Test
    void another_key_opens_nothing_and_what_was_touched_stays_shut() {
        byte[] sealed = seal.seal(NAME);
        assertThatThrownBy(() -> new Seal("another key").open(sealed)).isInstanceOf(IllegalStateException.class);

        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
