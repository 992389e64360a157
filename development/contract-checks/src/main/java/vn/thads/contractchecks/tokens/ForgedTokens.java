package vn.thads.contractchecks.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.thads.contractchecks.tokens.SignedToken.with;
import static vn.thads.contractchecks.tokens.SignedToken.without;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.IssuerKey;

/** Ways to lie with a token; a ministry's token, so that whatever is taken for true opens everything. */
final class ForgedTokens {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final String issuer;
    private final String trap;
    private final IssuerKey key;
    private final KeyPair foreign = pair("RSA");
    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final Map<String, String> forged = new LinkedHashMap<>();

    /**
     * @param issuer address of the issuer that the service trusts
     * @param trap address of a server that nobody should ask
     */
    ForgedTokens(String issuer, String trap) {
        this.issuer = issuer;
        this.trap = trap;
        this.key = IssuerKey.of(issuer);
        long now = Instant.now().getEpochSecond();
        header = Map.of("typ", "JWT", "alg", "RS256", "kid", key.id());
        claims = Map.of(
                "iss",
                issuer,
                "sub",
                "ministry",
                "aud",
                "thads",
                "groups",
                List.of("ministry"),
                "iat",
                now,
                "nbf",
                now,
                "exp",
                now + 600,
                "jti",
                "forged");
        time();
        authority();
        signature();
        keys();
        form();
    }

    /** A token that holds: what the others were made from. */
    String genuine() {
        return SignedToken.of(header, claims).signedBy(key.privateKey());
    }

    /** A token that holds until an instant. */
    String endingAt(Instant end) {
        return SignedToken.of(header, with(claims, Map.of("exp", end.getEpochSecond(), "jti", "ending")))
                .signedBy(key.privateKey());
    }

    /** The forgeries by what is wrong with them. */
    Map<String, String> all() {
        return forged;
    }

    private void time() {
        long now = Instant.now().getEpochSecond();
        add("expired an hour ago", Map.of("exp", now - 3600, "nbf", now - 7200, "iat", now - 7200));
        add("expired 61 s ago", Map.of("exp", now - 61, "nbf", now - 600, "iat", now - 600));
        add("not yet valid for an hour", Map.of("nbf", now + 3600, "exp", now + 7200));
        add("not yet valid for 61 s", Map.of("nbf", now + 61));
        add("expired, the instant as text", Map.of("exp", Long.toString(now - 3600)));
        add("expiring at a negative instant", Map.of("exp", -1));
        sign("without an end", header, without(claims, "exp"));
        sign("without a time of issue", header, without(claims, "iat"));
    }

    private void authority() {
        add("of another issuer", Map.of("iss", trap + "/thads"));
        add("of the issuer with a slash more", Map.of("iss", issuer + "/"));
        add("of another realm of the same server", Map.of("iss", issuer.replace("/thads", "/other")));
        add("for another audience", Map.of("aud", "another-system"));
        add("for no audience", Map.of("aud", List.of()));
        sign("without an audience", header, without(claims, "aud"));
        sign("without an issuer", header, without(claims, "iss"));
        sign(
                "an ID token",
                header,
                with(
                        claims,
                        Map.of(
                                "aud",
                                "web-client",
                                "azp",
                                "web-client",
                                "nonce",
                                "n",
                                "at_hash",
                                "aGFzaA",
                                "typ",
                                "ID")));
    }

    private void signature() {
        SignedToken token = SignedToken.of(header, claims);
        String genuine = genuine();
        int dot = genuine.lastIndexOf('.');
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            forged.put(
                    "alg " + none,
                    SignedToken.of(with(header, Map.of("alg", none)), claims).unsigned());
        }
        forged.put(
                "alg none with a signature left on",
                SignedToken.of(with(header, Map.of("alg", "none")), claims).signedBy(key.privateKey()));
        SignedToken symmetric = SignedToken.of(with(header, Map.of("alg", "HS256")), claims);
        forged.put(
                "HS256 with the public key as DER",
                symmetric.authenticatedBy(key.publicKey().getEncoded()));
        forged.put("HS256 with the public key as PEM", symmetric.authenticatedBy(pem().getBytes(UTF_8)));
        forged.put("HS256 with an empty password", symmetric.authenticatedBy(new byte[] {0}));
        forged.put("signed by a key of one's own", token.signedBy(foreign.getPrivate()));
        forged.put(
                "RS512 in the header, RS256 in truth",
                SignedToken.of(with(header, Map.of("alg", "RS512")), claims).signedBy(key.privateKey()));
        forged.put(
                "ES256 by a key of one's own",
                SignedToken.of(with(header, Map.of("alg", "ES256")), claims)
                        .signedBy(pair("EC").getPrivate(), "SHA256withECDSAinP1363Format"));
        forged.put(
                "ES256 with a signature of zeros",
                SignedToken.of(with(header, Map.of("alg", "ES256")), claims).unsigned()
                        + TEXT.encodeToString(new byte[64]));
        forged.put("signature cut short", genuine.substring(0, genuine.length() - 20));
        forged.put("signature cut off", genuine.substring(0, dot + 1));
        forged.put("signature and its dot cut off", genuine.substring(0, dot));
        forged.put("claims changed after signing", changedAfterSigning(genuine));
    }

    private void keys() {
        PrivateKey own = foreign.getPrivate();
        RSAPublicKey ownPublic = (RSAPublicKey) foreign.getPublic();
        Map<String, Object> ownJwk = Map.of(
                "kty",
                "RSA",
                "kid",
                "own",
                "use",
                "sig",
                "alg",
                "RS256",
                "n",
                TEXT.encodeToString(ownPublic.getModulus().toByteArray()),
                "e",
                TEXT.encodeToString(ownPublic.getPublicExponent().toByteArray()));
        put("a key id that nobody has", Map.of("kid", "01931f2e"), own);
        put("a key id that walks the file system", Map.of("kid", "../../../../../../dev/null"), own);
        put("a key id with SQL in it", Map.of("kid", "x' UNION SELECT 'own"), own);
        put("a key injected (jwk)", Map.of("kid", "own", "jwk", ownJwk), own);
        put("a key injected under the issuer's id (jwk)", Map.of("jwk", ownJwk), own);
        put("a key offered elsewhere (jku)", Map.of("kid", "own", "jku", trap + "/jwks"), own);
        put("a certificate offered elsewhere (x5u)", Map.of("kid", "own", "x5u", trap + "/cert.pem"), own);
        put(
                "a critical extension that nobody knows",
                Map.of("crit", List.of("x-trust"), "x-trust", true),
                key.privateKey());
    }

    private void form() {
        String genuine = genuine();
        forged.put("8 KB of nothing", "x".repeat(8192));
        add("8 KB long and expired", Map.of("exp", 1, "pad", "x".repeat(6000)));
        forged.put("not a token", "ministry");
        forged.put("dots only", "..");
        forged.put("four parts", genuine + ".e30");
        forged.put("claims that are no JSON", new SignedToken(json(header), "{\"sub\":").signedBy(key.privateKey()));
        forged.put("claims that are a list", new SignedToken(json(header), "[]").signedBy(key.privateKey()));
        forged.put(
                "the end given twice, the first in the past",
                new SignedToken(json(header), json(claims).replaceFirst("\\{", "{\"exp\":1,"))
                        .signedBy(key.privateKey()));
        forged.put(
                "the audience given twice, the last another",
                new SignedToken(json(header), json(claims).replaceFirst("}$", ",\"aud\":\"other\"}"))
                        .signedBy(key.privateKey()));
    }

    private void add(String name, Map<String, ?> changes) {
        sign(name, header, with(claims, changes));
    }

    private void put(String name, Map<String, ?> changes, PrivateKey by) {
        forged.put(name, SignedToken.of(with(header, changes), claims).signedBy(by));
    }

    private void sign(String name, Map<String, ?> tokenHeader, Map<String, ?> tokenClaims) {
        forged.put(name, SignedToken.of(tokenHeader, tokenClaims).signedBy(key.privateKey()));
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String changedAfterSigning(String token) {
        String[] parts = token.split("\\.", -1);
        String text = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("ministry", "operator");
        return parts[0] + "." + TEXT.encodeToString(text.getBytes(UTF_8)) + "." + parts[2];
    }

    private static String json(Map<String, Object> map) {
        return SignedToken.of(map, map).header();
    }

    private static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
