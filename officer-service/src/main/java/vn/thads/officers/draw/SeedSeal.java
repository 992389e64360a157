package vn.thads.officers.draw;

import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thads.platform.identity.Seal;

/** Seals seeds: who reads the database before a drawing learns nothing of it. */
@Singleton
class SeedSeal {
    private static final String KEY = "thads.identity.sealing-key";
    private final Seal seal;

    @Inject
    SeedSeal(@ConfigProperty(name = KEY) Optional<String> key) {
        if (key.isEmpty()) {
            Log.warn(KEY + " is not set: seeds of draws are sealed with the key of the local stack");
        }
        // not the key of identity numbers itself: what is sealed here opens there no more than the reverse
        this.seal = new Seal(key.orElse("local-sealing-key-change-me") + " seeds of draws");
    }

    byte[] seal(byte[] seed) {
        return seal.seal(seed);
    }

    byte[] open(byte[] sealed) {
        return seal.open(sealed);
    }
}
