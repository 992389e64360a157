package vn.thads.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private final StackPorts ports = StackPorts.usual();

    @Test
    void a_taken_port_gives_one_sentence_with_its_user_and_the_way_out() {
        var sentence = PortCheck.firstTaken(ports, port -> port == 8081, _ -> Optional.of("java (pid 42)"));

        assertThat(sentence)
                .get()
                .asString()
                .contains("8081", "case", "java (pid 42)", "--port case=", "THADS_PORT_CASE=")
                .doesNotContain("\n");
    }

    @Test
    void a_user_that_is_not_known_is_not_named() {
        var sentence = PortCheck.firstTaken(ports, port -> port == 8180, _ -> Optional.empty());

        assertThat(sentence).get().asString().contains("8180", "issuer").doesNotContain(" by ", "bởi");
    }

    @Test
    void free_ports_give_no_sentence() {
        assertThat(PortCheck.firstTaken(ports, _ -> false, _ -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_port_is_taken_while_somebody_listens_on_it() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.isTaken(listener.getLocalPort())).isTrue();
        }
    }

    @Test
    void both_tools_name_process_and_id() {
        assertThat(PortCheck.fromSs("LISTEN 0 4096 *:8081 *:* users:((\"java\",pid=4711,fd=12))"))
                .contains("java (pid 4711)");
        assertThat(PortCheck.fromLsof("p4711\ncjava\nf12\n")).contains("java (pid 4711)");
    }
}
