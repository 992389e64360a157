package vn.thads.complaints.complaint;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** The key under which those who complain, denounce or write are kept, of this service alone. */
public final class ComplainantsKey {
    private static final Logger LOG = Logger.getLogger(ComplainantsKey.class);
    private static final String KEY = "thads.complainants.sealing-key";
    private static final String LOCAL_KEY = "local-complainants-key-change-me";

    private ComplainantsKey() {}

    /** The configured key, or that of the local stack with a warning. */
    public static String of(Config config) {
        Optional<String> key = config.getOptionalValue(KEY, String.class);
        if (key.isEmpty()) {
            LOG.warn(KEY + " is not set: complainants are sealed with the key of the local stack");
        }
        return key.orElse(LOCAL_KEY);
    }
}
