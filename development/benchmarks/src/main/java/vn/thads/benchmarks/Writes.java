package vn.thads.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.thads.localstack.Service;

/** Registrations of a case with two parties and two obligations, turn by turn in every office of the sample. */
final class Writes {
    static final String CLIENT = "province-72";
    private static final String BODY = """
            {"titleId":"{title}","initiation":"EX_OFFICIO","decidedOn":"{day}","officer":"{officer}","flags":[],
             "parties":[{"ref":"p1","roles":["DEBTOR"],"kind":"PERSON","name":"Nguyễn Văn Thử","identityType":"CMND",
               "identityNumber":"{identity}","birthDate":"1985-02-03","address":"Hoà Thành, Tây Ninh"},
              {"ref":"p2","roles":["CREDITOR"],"kind":"STATE","name":"Ngân sách nhà nước"}],
             "obligations":[{"number":1,"kind":"MONEY_FEE","amount":200000,"debtors":["p1"],"creditors":["p2"]},
              {"number":2,"kind":"MONEY_FINE","amount":5000000,"debtors":["p1"],"creditors":["p2"]}]}
            """;
    private static final int IDENTITIES = 100_000_000;

    private final List<Map<String, String>> places = new ArrayList<>();
    private final String token;

    Writes(Suite suite) {
        token = suite.token(CLIENT);
        for (var row : suite.database(Service.CASE).rows("""
                select distinct on (office) office, title_id, decided_on, first_officer from enforcement_case
                where initiation = 'EX_OFFICIO' and origin = 'NEW' and holder = office and officer = first_officer
                    and year = 2017 and (office like '7_-__' or office like '7__')
                order by office, decided_on desc
                """)) {
            places.add(Map.of("office", row.getFirst(), "title", row.get(1), "day", row.get(2), "officer", row.get(3)));
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("the sample holds no case to follow");
        }
    }

    List<String> offices() {
        return places.stream().map(place -> place.getOrDefault("office", "")).toList();
    }

    byte[] request(long number) {
        return request(number, UUID.randomUUID().toString());
    }

    /** The request of that number; offices take turns. */
    byte[] request(long number, String key) {
        var values = new LinkedHashMap<>(places.get((int) (number % places.size())));
        // of its own generator for each request: threads share none
        var identity = new SplittableRandom(key.hashCode() + number).nextInt(IDENTITIES);
        values.put("identity", String.format(Locale.ROOT, "29%07d", identity % 10_000_000));
        return Wire.post("/api/v1/cases", token, key, Wire.filled(BODY, values));
    }
}
