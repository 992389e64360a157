package vn.thads.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.zip.ZipFile;

/**
 * The key that the issuer of the local stack signs with, so that tests can sign what it would never say.
 *
 * <p>It is no secret: the issuer ships its keys in its jar, which is one more reason not to use it outside a machine of one's own.
 *
 * @param id key id, as the issuer publishes it
 * @param publicKey the published half
 * @param privateKey the other half
 */
public record IssuerKey(String id, PublicKey publicKey, PrivateKey privateKey) {
    private static final String SHIPPED = "mock-oauth2-server-keys.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** The key of a running issuer. */
    public static IssuerKey of(String issuerUrl) {
        try (var in = URI.create(issuerUrl + "/jwks").toURL().openStream()) {
            JsonNode published = JSON.readTree(in).path("keys").path(0);
            for (JsonNode shipped : shipped()) {
                if (shipped.path("n").equals(published.path("n"))) {
                    return of(published.path("kid").asText(), shipped);
                }
            }
            throw new StackFailure("The issuer at " + issuerUrl + " signs with a key that its jar does not hold.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IssuerKey of(String id, JsonNode key) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        BigInteger modulus = number(key, "n");
        return new IssuerKey(
                id,
                factory.generatePublic(new RSAPublicKeySpec(modulus, number(key, "e"))),
                factory.generatePrivate(new RSAPrivateKeySpec(modulus, number(key, "d"))));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private static JsonNode shipped() throws IOException {
        Path jar = ServerJars.listed().jar("mock-oauth2-server");
        try (var zip = new ZipFile(jar.toFile());
                var in = zip.getInputStream(zip.getEntry(SHIPPED))) {
            return JSON.readTree(in).path("keys");
        }
    }
}
