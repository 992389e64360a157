package vn.thads.localstack.testing;

import java.util.concurrent.ConcurrentHashMap;
import vn.thads.localstack.Issuer;

/** Real access tokens of the test issuer, fetched once per client and class loader. */
public final class TestTokens {
    private static final ConcurrentHashMap<String, String> FETCHED = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** The token of a client of {@code clients.csv}, for example {@code head-709}; it lives for eight hours. */
    public static String of(String client) {
        return FETCHED.computeIfAbsent(
                client, id -> Issuer.token(SharedServers.running().tokenEndpoint(), id));
    }
}
