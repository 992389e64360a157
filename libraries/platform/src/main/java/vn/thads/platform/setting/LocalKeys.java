package vn.thads.platform.setting;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Keys and tokens of the local stack (khóa chạy thử) are known to everybody: outside of it a service that would seal, sign or let in with
 * them does not start.
 */
@Singleton
class LocalKeys {
    static final String NEEDED = "thads.keys.needed";
    static final String ALLOWED = "thads.keys.allow-local";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    void check(@Observes @Priority(1) StartupEvent started, Config settings) {
        boolean isAlone = settings.getOptionalValue("quarkus.init-and-exit", Boolean.class)
                .orElse(false);
        if (LaunchMode.current() == LaunchMode.NORMAL && !isAlone) {
            refuse(settings);
        }
    }

    static void refuse(Config settings) {
        if (settings.getOptionalValue(ALLOWED, Boolean.class).orElse(false)) {
            return;
        }
        List<String> local = Stream.concat(
                        settings.getValues(NEEDED, String.class).stream().filter(key -> isLocalKey(settings, key)),
                        Stream.of("quarkus.oidc.auth-server-url").filter(key -> isLocalIssuer(settings, key)))
                .toList();
        if (!local.isEmpty()) {
            String named = String.join(", ", local);
            throw new StartRefused(
                    "còn dùng giá trị của bộ chạy thử mà ai cũng biết ở " + named
                            + ": hãy đặt giá trị của riêng mình (docs/operators/settings.md), hoặc " + ALLOWED
                            + "=true nếu chỉ chạy thử",
                    named + " is as in the local stack, which everybody knows: set a value of your own"
                            + " (docs/operators/settings.md), or " + ALLOWED + "=true where it is for trying only");
        }
    }

    /** Not set, or set to what stands in our sources. */
    private static boolean isLocalKey(Config settings, String name) {
        Optional<String> value = settings.getOptionalValue(name, String.class);
        return value.isEmpty() || value.get().matches("local-[a-z]+-key-change-me");
    }

    private static boolean isLocalIssuer(Config settings, String name) {
        boolean isAsked = settings.getOptionalValue("quarkus.oidc.tenant-enabled", Boolean.class)
                .orElse(true);
        return isAsked
                && settings.getOptionalValue(name, URI.class)
                        .filter(issuer -> issuer.getHost() != null && THIS_MACHINE.contains(issuer.getHost()))
                        .filter(issuer -> "/thads".equals(issuer.getPath()))
                        .isPresent();
    }
}
