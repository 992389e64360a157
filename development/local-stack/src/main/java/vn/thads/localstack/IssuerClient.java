package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One client of the local issuer and the claims of its tokens; the table is {@code clients.csv}.
 *
 * @param id  client id, also the subject of its tokens
 * @param listed  whether it is one of the suite's clients; the others exist for tests of access
 * @param claims  what its tokens carry beside subject and audience
 */
public record IssuerClient(String id, boolean listed, Map<String, Object> claims) {
    public IssuerClient {
        claims = Map.copyOf(claims);
    }

    public static List<IssuerClient> all() {
        try (var in = IssuerClient.class.getResourceAsStream("clients.csv")) {
            if (in == null) {
                throw new StackFailure("clients.csv is missing from the local stack.");
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var columns = List.of(lines.getFirst().split(","));
            return lines.stream().skip(1).map(line -> parse(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IssuerClient parse(List<String> columns, String line) {
        var values = new ArrayList<>(List.of(line.split(",", -1)));
        var claims = new LinkedHashMap<String, Object>();
        for (int i = 2; i < columns.size(); i++) {
            var value = values.get(i);
            if (!value.isEmpty()) {
                claims.put(columns.get(i), "groups".equals(columns.get(i)) ? List.of(value.split(" ")) : value);
            }
        }
        claims.put("sub", values.getFirst());
        claims.put("aud", List.of("thads"));
        return new IssuerClient(values.getFirst(), "yes".equals(values.get(1)), claims);
    }
}
