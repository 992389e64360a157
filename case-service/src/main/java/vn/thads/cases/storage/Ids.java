package vn.thads.cases.storage;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;

/** UUIDv7: made by us, sortable by time (RFC 9562). */
public final class Ids {
    private static final InstantSource NOW = Clock.systemUTC();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        long high = (NOW.millis() << 16) | VERSION_7 | (RANDOM.nextLong() & 0xFFFL);
        long low = VARIANT | (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }
}
