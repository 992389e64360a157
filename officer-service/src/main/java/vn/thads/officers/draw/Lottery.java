package vn.thads.officers.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Draws an officer for each case (bốc thăm): everybody holds as many tickets as he has capacity.
 *
 * <p>The ticket of a case is HMAC-SHA-256(seed, reference + LF + word of the witness + LF + attempt), as a whole number, modulo the
 * tickets that are left; they stand in the order of the shares. Whoever may not have the case is passed over, his tickets go, and the next
 * attempt draws among the others. So a case's officer depends on nothing but the seed, the word, its reference and who is passed over:
 * neither on the other cases nor on their order.
 */
final class Lottery {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] seed;
    private final String witness;
    private final List<Share> shares;

    Lottery(byte[] seed, @Nullable String witness, List<Share> shares) {
        this.seed = seed.clone();
        this.witness = witness == null ? "" : witness;
        this.shares = List.copyOf(shares);
    }

    /**
     * What was drawn for a case.
     *
     * @param officer staff code; null if everybody was passed over
     * @param passedOver staff codes of those who were drawn before and may not have it, in order
     */
    record Ticket(@Nullable String officer, List<String> passedOver) {
        Ticket {
            passedOver = List.copyOf(passedOver);
        }
    }

    Ticket draw(String reference, Predicate<String> isBarred) {
        List<Share> left = new ArrayList<>(shares);
        List<String> passedOver = new ArrayList<>();
        while (!left.isEmpty()) {
            Share drawn = holder(left, reference, passedOver.size());
            if (!isBarred.test(drawn.officer())) {
                return new Ticket(drawn.officer(), passedOver);
            }
            left.remove(drawn);
            passedOver.add(drawn.officer());
        }
        return new Ticket(null, passedOver);
    }

    private Share holder(List<Share> left, String reference, int attempt) {
        long tickets = left.stream().mapToLong(Share::capacity).sum();
        long ticket = number(reference + "\n" + witness + "\n" + attempt)
                .mod(BigInteger.valueOf(tickets))
                .longValueExact();
        for (Share share : left) {
            ticket -= share.capacity();
            if (ticket < 0) {
                return share;
            }
        }
        throw new IllegalStateException("a ticket that nobody holds");
    }

    private BigInteger number(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
            return new BigInteger(1, mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
