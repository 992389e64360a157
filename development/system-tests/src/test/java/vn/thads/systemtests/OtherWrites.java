package vn.thads.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;

/**
 * Writes of one kind to one of the other services, counted by their sender.
 *
 * @param service who takes them
 * @param collection path
 * @param client sender
 * @param body of each
 */
record OtherWrites(Service service, String collection, String client, Supplier<String> body) {
    private static final Duration BETWEEN = Duration.ofMillis(150);

    static final OtherWrites OFFICERS =
            new OtherWrites(Service.OFFICER, "/officers", "hr-72", () -> """
                {"code": "709-%s", "name": "Nguyễn Văn Bão", "grades": [{"grade": "CHV_SO_CAP", "from": "2012-01-01"}],
                 "postings": [{"office": "709", "role": "OFFICER", "kind": "APPOINTMENT", "from": "2012-01-01"}]}
                """.formatted(number()));
    static final OtherWrites COMPLAINTS = new OtherWrites(Service.COMPLAINT, "/complaints", "clerk-709", () -> """
        {"office": "709", "kind": "COMPLAINT", "stage": "A", "instance": 1, "officer": "709-1",
         "complainant": {"name": "Nguyễn Văn Mẫu", "address": "Ấp Mẫu"}, "receivedOn": "2017-02-06"}
        """);
    static final OtherWrites CONDUCT =
            new OtherWrites(Service.REPORTING, "/conduct-events", "ministry", () -> """
                {"office": "709", "kind": "ACT_ANNULLED", "happenedOn": "2017-05-12", "documentNumber": "%s"}
                """.formatted(number()));
    static final OtherWrites TITLES =
            new OtherWrites(Service.CASE, "/titles", "head-709", () -> """
                {"office": "709", "number": "%s/2016/HS-ST", "court": "TAND-709", "judgmentKind": "CRIMINAL",
                 "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
                """.formatted(number()));
    static final List<OtherWrites> ALL = List.of(OFFICERS, COMPLAINTS, CONDUCT, TITLES);

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    }

    String url(SmallYear year) {
        return year.url(service, collection);
    }

    /** How many there are, as the service counts them. */
    long total(SmallYear year) {
        return year.api()
                .get(url(year) + "?limit=1&total=true", client)
                .path("total")
                .asLong(-1);
    }

    /** Sends while it goes on; answers how many were acknowledged. */
    Callable<Long> sentWhile(BooleanSupplier going, SmallYear year, Writes writes) {
        return () -> {
            long sent = 0;
            while (going.getAsBoolean()) {
                writes.send(
                        url(year),
                        client,
                        body.get(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
                sent++;
                Api.pause(BETWEEN);
            }
            return sent;
        };
    }
}
