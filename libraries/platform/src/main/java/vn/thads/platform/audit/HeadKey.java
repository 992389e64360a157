package vn.thads.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key that signs the heads of the audit trail (Ed25519). */
record HeadKey(PrivateKey privateKey, String publicText) {
    private static final String ALGORITHM = "Ed25519";
    private static final int SEED_BYTES = 32;

    /** Of a PKCS#8 private key in base64, as {@code openssl genpkey -algorithm ed25519} writes it between its two lines. */
    static HeadKey of(String pkcs8) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pkcs8.replaceAll("-----[A-Z ]+-----", ""));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            byte[] seed = ((EdECPrivateKey) key)
                    .getBytes()
                    .orElseThrow(() -> new IllegalArgumentException("the key hides its bytes"));
            return ofSeed(seed);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("thads.audit.signing-key is no Ed25519 key in PKCS#8 and base64", e);
        }
    }

    /** What signs where no key is configured: known to everybody, so it proves nothing to anybody. */
    static HeadKey ofLocalStack() {
        try {
            return ofSeed(MessageDigest.getInstance("SHA-256")
                    .digest("the local stack keeps no secrets".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A public key as {@link #publicText} writes it. */
    static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 public key in X.509 and base64: " + text, e);
        }
    }

    /** The JDK derives no public key from a private one, but it generates both from the 32 bytes that it is given. */
    private static HeadKey ofSeed(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(SEED_BYTES * 8 - 1, new Given(seed));
        KeyPair pair = generator.generateKeyPair();
        return new HeadKey(
                pair.getPrivate(),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Given(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("the generator asks for %d bytes".formatted(bytes.length));
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
