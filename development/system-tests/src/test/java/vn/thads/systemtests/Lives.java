package vn.thads.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;

/** Writes lives of cases over REST, one after another, and counts them itself: judgment, decision, receipts, an end or none. */
final class Lives implements Callable<List<WrittenCase>> {
    private static final List<String> OFFICES = List.of("703", "709");
    private static final String TITLE = """
        {"office": "%1$s", "number": "%2$s", "court": "TAND-%1$s", "judgmentKind": "CRIMINAL",
         "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
        """;
    private static final String CASE = """
        {"titleId": "%s", "initiation": "EX_OFFICIO", "decidedOn": "2016-10-25", "officer": "%s-1",
         "parties": [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Nguyễn Văn Bão"},
                     {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Ngân sách nhà nước"}],
         "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": %d, "debtors": ["p1"], "creditors": ["p2"]}]}
        """;
    private static final String RECEIPT = "{\"obligation\": 1, \"amount\": %d, \"on\": \"2016-12-05\"}";
    private static final String REMITTANCE =
            "{\"kind\": \"REMITTED\", \"obligation\": 1, \"amount\": %d, \"on\": \"2016-12-07\"}";
    private static final String NOTICE = "{\"kind\": \"NOTICE\", \"on\": \"2016-10-27\"}";
    private static final String COMPLETION = "{\"kind\": \"COMPLETION\", \"on\": \"2016-12-08\"}";
    private static final String POSTPONEMENT = """
        {"kind": "POSTPONEMENT", "decidedOn": "2016-12-15", "ground": "AGREEMENT", "groundOn": "2016-12-14",
         "until": "2017-01-15"}
        """;
    private static final String DISCONTINUATION = """
        {"kind": "DISCONTINUATION", "decidedOn": "2016-12-20", "ground": "DEBTOR_DEAD", "groundOn": "2016-12-19"}
        """;

    private final SmallYear year;
    private final Writes writes;
    private final SplittableRandom random;
    private final String name;
    private final BooleanSupplier going;
    private final Duration between;
    private final List<WrittenCase> written = new ArrayList<>();

    Lives(
            SmallYear year,
            Writes writes,
            SplittableRandom random,
            String name,
            BooleanSupplier going,
            Duration between) {
        this.year = year;
        this.writes = writes;
        this.random = random;
        this.name = name;
        this.going = going;
        this.between = between;
    }

    static String title(String office, String number) {
        return TITLE.formatted(office, number);
    }

    static String registration(String title, String office, long owed) {
        return CASE.formatted(title, office, owed);
    }

    static List<String> offices() {
        return OFFICES;
    }

    @Override
    public List<WrittenCase> call() {
        while (going.getAsBoolean()) {
            written.add(oneLife());
        }
        return written;
    }

    private WrittenCase oneLife() {
        String office = OFFICES.get(random.nextInt(OFFICES.size()));
        long owed = 100_000 + random.nextLong(9_900_000);
        String number = name + "-" + written.size() + "/2016/HS-ST";
        String title = create(office, "/titles", title(office, number));
        String id = create(office, "/cases", registration(title, office, owed));
        var born = WrittenCase.registered(office, owed, id);
        var end = random.nextInt(5);
        if (end == 0) {
            return born;
        }
        if (end == 1) {
            return fact(born, "decisions", POSTPONEMENT).in("postponed");
        }
        var notified = fact(born, "acts", NOTICE);
        long part = 1 + random.nextLong(owed - 1);
        if (end == 2) {
            return lastReceipt(remittance(receipt(notified, part), part / 2 + 1), owed - part);
        }
        if (end == 3) {
            return fact(remittance(receipt(notified, part), part), "decisions", DISCONTINUATION)
                    .in("discontinued");
        }
        var paid = receipt(receipt(notified, part), owed - part);
        return fact(remittance(paid, owed), "acts", COMPLETION).in("completed");
    }

    private WrittenCase remittance(WrittenCase on, long amount) {
        change(on, "remittances", REMITTANCE.formatted(amount));
        return on.withRemittance(amount);
    }

    private WrittenCase receipt(WrittenCase on, long amount) {
        change(on, "receipts", RECEIPT.formatted(amount));
        return on.withReceipt(amount);
    }

    private WrittenCase fact(WrittenCase on, String collection, String json) {
        change(on, collection, json);
        return on.withFact();
    }

    /** Sent once: if nobody answers, nobody knows, and the writer does not ask again. */
    private WrittenCase lastReceipt(WrittenCase on, long amount) {
        Api.pause(between);
        var outcome = writes.once(
                year.url(Service.CASE, "/cases/" + on.id() + "/receipts"),
                headOf(on.office()),
                RECEIPT.formatted(amount),
                headers(on));
        return switch (outcome) {
            case Caller.Answered answer when answer.isOk() -> on.withReceipt(amount);
            case Caller.Answered answer when answer.status() == 503 -> on.withUnknownReceipt(amount);
            case Caller.Answered answer ->
                throw new Writes.GivenUp("receipt of " + on.id() + ": " + answer.status() + " " + answer.body());
            case Caller.Unknown _ -> on.withUnknownReceipt(amount);
        };
    }

    private String create(String office, String collection, String json) {
        Api.pause(between);
        return writes.send(
                        year.url(Service.CASE, collection),
                        headOf(office),
                        json,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .body()
                .path("id")
                .asText();
    }

    private void change(WrittenCase on, String collection, String json) {
        Api.pause(between);
        writes.send(
                year.url(Service.CASE, "/cases/" + on.id() + "/" + collection), headOf(on.office()), json, headers(on));
    }

    private static String headOf(String office) {
        return "head-" + office;
    }

    private static Map<String, String> headers(WrittenCase on) {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + on.version() + "\"");
    }
}
