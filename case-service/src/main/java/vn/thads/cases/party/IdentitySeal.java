package vn.thads.cases.party;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thads.platform.identity.Seal;

/** Seals identity numbers before they reach the database. */
@ApplicationScoped
class IdentitySeal {
    private static final String LOCAL_KEY = "local-sealing-key-change-me";
    private final Seal seal;

    @Inject
    IdentitySeal(@ConfigProperty(name = "thads.identity.sealing-key", defaultValue = LOCAL_KEY) String key) {
        if (key.equals(LOCAL_KEY)) {
            Log.warn(
                    "thads.identity.sealing-key is not set: identity numbers are sealed with the key of the local stack");
        }
        this.seal = new Seal(key);
    }

    byte[] seal(String number) {
        return seal.seal(number.getBytes(StandardCharsets.UTF_8));
    }
}
