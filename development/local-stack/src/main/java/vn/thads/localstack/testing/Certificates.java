package vn.thads.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.thads.localstack.StackFailure;

/**
 * A private authority of one test and the certificate of a server on 127.0.0.1 that it signed, made by the JDK's keytool.
 *
 * @param authority  certificate of the authority, PEM
 * @param key  private key of the server, PKCS#8 in PEM
 * @param certificate  certificate of the server, PEM
 * @param keyStore  key and certificate of the server in one file, as Kafka wants them
 */
public record Certificates(Path authority, Path key, Path certificate, Path keyStore) {
    private static final String PASSWORD = "of-a-test";
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /** Makes them in a folder; the authority bears its name. */
    public static Certificates make(Path folder) {
        try {
            Files.createDirectories(folder);
            Path store = folder.resolve("store.p12");
            keytool(
                    store,
                    "-genkeypair",
                    "-alias",
                    "ca",
                    "-dname",
                    "CN=" + folder.getFileName(),
                    "-ext",
                    "bc:c",
                    "-ext",
                    "ku=kCS");
            keytool(store, "-genkeypair", "-alias", "server", "-dname", "CN=127.0.0.1");
            keytool(
                    store,
                    "-certreq",
                    "-alias",
                    "server",
                    "-file",
                    folder.resolve("server.csr").toString());
            Path certificate = folder.resolve("server.crt");
            keytool(
                    store,
                    "-gencert",
                    "-alias",
                    "ca",
                    "-rfc",
                    "-ext",
                    "san=ip:127.0.0.1,dns:localhost",
                    "-validity",
                    "2",
                    "-infile",
                    folder.resolve("server.csr").toString(),
                    "-outfile",
                    certificate.toString());
            Path authority = folder.resolve("ca.crt");
            keytool(store, "-exportcert", "-alias", "ca", "-rfc", "-file", authority.toString());
            Path key = Files.writeString(folder.resolve("server.key"), privateKey(store));
            Path keyStore = Files.writeString(
                    folder.resolve("server.pem"), Files.readString(key) + Files.readString(certificate));
            return new Certificates(authority, key, certificate, keyStore);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String privateKey(Path store) throws IOException {
        try {
            Key key = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray())
                    .getKey("server", PASSWORD.toCharArray());
            return "-----BEGIN PRIVATE KEY-----\n" + MIME.encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        if (List.of(arguments).contains("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
        }
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new StackFailure("keytool made no certificate: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while making certificates.", e);
        }
    }
}
