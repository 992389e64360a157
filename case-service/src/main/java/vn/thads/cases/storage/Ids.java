package vn.thads.cases.storage;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;

/** UUIDv7: made by us, sortable by time (RFC 9562). */
public final class Ids {
    private static final InstantSource NOW = Clock.systemUTC();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = Long.BYTES + Short.BYTES;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        byte[] random = new byte[RANDOM_BYTES];
        // once for all: each call of it costs as much as the bytes
        RANDOM.nextBytes(random);
        ByteBuffer bits = ByteBuffer.wrap(random);
        long low = VARIANT | (bits.getLong() & 0x3FFFFFFFFFFFFFFFL);
        long high = (NOW.millis() << 16) | VERSION_7 | (bits.getShort() & 0xFFFL);
        return new UUID(high, low);
    }
}
