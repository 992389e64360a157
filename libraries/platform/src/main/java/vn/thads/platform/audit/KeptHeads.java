package vn.thads.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Heads that were kept elsewhere, every signature checked: what the trail must hold at their positions. */
final class KeptHeads {
    /** A head that cannot be believed. */
    static final class Unbelievable extends Exception {
        private static final long serialVersionUID = 1L;

        Unbelievable(String message) {
            super(message);
        }
    }

    static final KeptHeads NONE = new KeptHeads(new TreeMap<>());
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final NavigableMap<Long, String> hashes;

    private KeptHeads(NavigableMap<Long, String> hashes) {
        this.hashes = hashes;
    }

    /** Of one {@link AuditHead} a line, each of which one of the keys must have signed. */
    static KeptHeads of(List<String> lines, List<PublicKey> keys) throws Unbelievable {
        TreeMap<Long, String> hashes = new TreeMap<>();
        TreeSet<String> origins = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            AuditHead head = head(lines.get(i), i + 1);
            if (keys.stream().noneMatch(head::isSignedBy)) {
                throw new Unbelievable("the head of line %d is signed by none of the keys given".formatted(i + 1));
            }
            origins.add(head.origin());
            String other = hashes.put(head.position(), head.hash());
            if (other != null && !other.equals(head.hash())) {
                throw new Unbelievable(
                        "two signed heads of position %d differ: there were two trails".formatted(head.position()));
            }
        }
        if (origins.size() > 1) {
            throw new Unbelievable("the heads are of more than one service: " + origins);
        }
        return new KeptHeads(hashes);
    }

    int count() {
        return hashes.size();
    }

    /** Whether the trail may have this hash here. */
    boolean allow(long position, String hash) {
        return hashes.getOrDefault(position, hash).equals(hash);
    }

    /** The last position before another whose head was kept, 0 without one. */
    long before(long position) {
        return Optional.ofNullable(hashes.lowerKey(position)).orElse(0L);
    }

    /** The last head, if the trail ends before it. */
    Optional<Map.Entry<Long, String>> beyond(long end) {
        return Optional.ofNullable(hashes.lastEntry()).filter(last -> last.getKey() > end);
    }

    private static AuditHead head(String line, int number) throws Unbelievable {
        try {
            return JSON.readValue(line, AuditHead.class);
        } catch (JsonProcessingException e) {
            throw new Unbelievable("line %d is no head: %s".formatted(number, e.getOriginalMessage()));
        }
    }
}
