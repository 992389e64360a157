package vn.thads.officers.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * What is frozen before the cases are known (cam kết bốc thăm): who takes part with how many tickets, who does not and why, and the hash of
 * the seed. Its own hash is published.
 *
 * @param office code of the office
 * @param number number of the draw at that office, without gaps from 1
 * @param on day on which the officers are as they are
 * @param shares tickets, by staff code
 * @param exclusions who takes no part, by staff code
 * @param seedHash SHA-256 of the seed, hexadecimal
 */
record Frozen(
        String office, int number, LocalDate on, List<Share> shares, List<Exclusion> exclusions, String seedHash) {
    /** Name of the way in which is drawn; another way gets another name. */
    static final String METHOD = "THADS-DRAW-1";

    Frozen {
        shares = List.copyOf(shares);
        exclusions = List.copyOf(exclusions);
    }

    /** The text whose hash is the commitment: a line each, as described in docs/officer-service.md. */
    String text() {
        StringBuilder text = new StringBuilder(METHOD).append('\n');
        text.append("office ").append(office).append('\n');
        text.append("number ").append(number).append('\n');
        text.append("on ").append(on).append('\n');
        shares.forEach(share -> text.append("share ")
                .append(share.officer())
                .append(' ')
                .append(share.capacity())
                .append('\n'));
        exclusions.forEach(excluded -> text.append("excluded ")
                .append(excluded.officer())
                .append(' ')
                .append(excluded.ground())
                .append('\n'));
        return text.append("seed ").append(seedHash).append('\n').toString();
    }

    /** SHA-256 of the text, hexadecimal. */
    String commitment() {
        return hash(text().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256, hexadecimal. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
