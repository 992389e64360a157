package vn.thads.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictInstantTest {
    private final ObjectMapper mapper = new ObjectMapper();

    StrictInstantTest() {
        new StrictJson().customize(mapper);
    }

    @Test
    void an_instant_is_read_with_its_offset() throws JsonProcessingException {
        assertThat(mapper.readValue("\"2017-02-16T09:00:00.5+07:00\"", Instant.class))
                .isEqualTo("2017-02-16T02:00:00.5Z");
        assertThat(mapper.readValue("\"2017-02-16T09:00:00+07:00\"", OffsetDateTime.class))
                .isEqualTo("2017-02-16T09:00:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "1.5",
                "true",
                "\"2147483648\"",
                "\"2017-02-16\"",
                "\"2017-02-16T09:00Z\"",
                "\"2017-02-16T09:00:00\"",
                "\"2017-02-16T25:00:00Z\"",
                "\"2017-02-30T09:00:00Z\"",
                "\"+12017-02-16T09:00:00Z\"",
                "\"2017-02-16T09:00:00+07\""
            })
    void whatever_is_none_by_rfc_3339_is_refused(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Instant.class)).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> mapper.readValue(json, OffsetDateTime.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
