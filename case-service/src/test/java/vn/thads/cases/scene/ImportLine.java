package vn.thads.cases.scene;

/**
 * One line of a case import, with valid defaults: a fee that is notified, paid and remitted.
 *
 * @param office office
 * @param number number of the enforcement decision
 * @param decidedOn its day
 * @param facts the lists decisions, acts and money as JSON members
 */
public record ImportLine(String office, int number, String decidedOn, String facts) {
    private static final String PAID = """
            "decisions": [],
            "acts": [{"ref": "a1", "kind": "NOTICE", "on": "2016-10-27", "recordedAt": "2016-10-28T02:00:00Z"},
                     {"ref": "a2", "kind": "COMPLETION", "on": "2016-11-04", "recordedAt": "2016-11-04T09:00:00Z"}],
            "money": [{"ref": "m1", "kind": "RECEIVED", "obligation": 1, "amount": 200000, "on": "2016-11-02",
                       "recordedAt": "2016-11-02T03:00:00Z"},
                      {"ref": "m2", "kind": "REMITTED", "obligation": 1, "amount": 200000, "on": "2016-11-03",
                       "recordedAt": "2016-11-03T03:00:00Z"}]
            """;

    /** A fee that was paid. */
    public static ImportLine paid(int number) {
        return new ImportLine("709", number, "2016-10-25", PAID);
    }

    /** The same at another office. */
    public ImportLine office(String code) {
        return new ImportLine(code, number, decidedOn, facts);
    }

    /** The same with another past. */
    public ImportLine facts(String json) {
        return new ImportLine(office, number, decidedOn, json);
    }

    /** The name that its sender gives it. */
    public String externalId() {
        return office + "/2017/EX_OFFICIO/" + number;
    }

    /** As one line of JSON. */
    public String json() {
        return """
                {"externalId": "%s", "office": "%s",
                 "title": {"number": "%d/2016/HS-ST", "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "court": "TAND-%s",
                           "judgmentKind": "CRIMINAL", "receivedOn": "2016-10-20"},
                 "case": {"initiation": "EX_OFFICIO", "number": %d, "decidedOn": "%s", "officer": "%s-1", "flags": [],
                          "origin": "NEW", "recordedAt": "2016-10-25T02:00:00Z"},
                 "parties": [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Phạm Thị Nhập", "identityType": "CMND",
                              "identityNumber": "290000002"}],
                 "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p1"], "creditors": []}],
                 %s}
                """.formatted(externalId(), office, number, office, number, decidedOn, office, facts)
                .replace("\n", " ");
    }
}
