package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/** Codes by which somebody without an account reads the public state of his case (mã tra cứu). Only their hashes are stored. */
@ApplicationScoped
public class AccessCodes {
    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CHARACTERS = 12;
    private static final int GROUP = 4;
    private final SecureRandom random = new SecureRandom();

    /** A new code, such as {@code K7QF-2M9X-PD4T}: 58 bits. */
    public String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The hash of a code, salted with its case. */
    public byte[] hash(UUID caseId, String code) {
        String plain = code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(caseId.toString().getBytes(StandardCharsets.UTF_8));
            return digest.digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
