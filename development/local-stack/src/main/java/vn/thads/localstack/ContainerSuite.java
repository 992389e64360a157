package vn.thads.localstack;

import java.time.Duration;
import java.util.List;

/**
 * The suite in containers, as {@code docker-compose.yml} publishes it on this machine.
 *
 * @param ports where the services and the issuer answer
 */
record ContainerSuite(StackPorts ports) implements RunningSuite {
    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    @Override
    public String url(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    /** By the name that Keycloak gives itself: it stands in every token. */
    @Override
    public String tokenEndpoint() {
        return "http://localhost:" + ports.named(StackPorts.ISSUER) + "/realms/thads/protocol/openid-connect/token";
    }

    void awaitReady(Terminal terminal) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        for (var service : List.of(Service.values())) {
            while (!Http.listens(ports.of(service)) || !Http.answersOk(url(service) + "/q/health/ready")) {
                if (System.nanoTime() > end) {
                    throw new StackFailure(service.module()
                            + " chưa sẵn sàng; xem / is not ready; see: docker compose logs " + service.module());
                }
                Api.pause(LOOK_EVERY);
            }
            terminal.step(service.module() + " sẵn sàng", service.module() + " ready");
        }
    }
}
