package vn.thads.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads of a start that failed. */
class StartFailureTest {
    private static String told(Throwable failure) {
        String line = StartFailure.sentence(new IllegalStateException("Failed to start quarkus", failure))
                .orElseThrow();
        assertThat(line.lines()).hasSize(1);
        assertThat(line).startsWith("Không khởi động được: ").contains(" / Not started: ");
        return line;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        08001 | cơ sở dữ liệu không trả lời | the database does not answer
        28P01 | cơ sở dữ liệu từ chối tài khoản | the database refuses the user
        3D000 | chưa có cơ sở dữ liệu | the database is missing
        53100 | cơ sở dữ liệu hết chỗ | the database has no room
        42501 | thiếu bảng hoặc quyền | a table or a right is missing
        """)
    void what_the_database_prevents_is_told_in_one_line(String state, String vietnamese, String english) {
        assertThat(told(new SQLException("Connection to db:5432 refused.\nmore of it", state)))
                .contains(vietnamese)
                .contains(english)
                .endsWith("[Connection to db:5432 refused. more of it]");
    }

    @Test
    void a_port_that_is_taken_is_named() {
        assertThat(told(new QuarkusBindException("127.0.0.1", 8081, new BindException("in use"))))
                .contains("cổng 8081")
                .contains("port 8081 is in use")
                .contains("quarkus.http.port");
    }

    @Test
    void a_wrong_setting_is_named_and_the_table_of_settings_too() {
        assertThat(told(new ConfigurationException("thads.kafka.password is not set")))
                .contains("docs/operators/settings.md")
                .endsWith("[thads.kafka.password is not set]");
        assertThat(told(new NoSuchElementException(
                        "SRCFG00014: The config property kafka.bootstrap.servers is required")))
                .contains("kafka.bootstrap.servers");
    }

    @Test
    void what_is_refused_is_told_in_both_languages() {
        assertThat(told(new StartRefused("không được", "no")))
                .isEqualTo("Không khởi động được: không được. / Not started: no.");
    }

    @Test
    void what_is_a_fault_of_ours_keeps_its_trace() {
        assertThat(StartFailure.sentence(new IllegalStateException("a fault", new NullPointerException())))
                .isEmpty();
    }
}
