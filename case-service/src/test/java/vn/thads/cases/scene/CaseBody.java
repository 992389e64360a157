package vn.thads.cases.scene;

/**
 * The body of a registration, with valid defaults.
 *
 * @param title the judgment
 * @param officer officer who gets the case
 * @param decidedOn day of the decision
 * @param initiation EX_OFFICIO or ON_REQUEST
 * @param parties parties as JSON
 * @param obligations obligations as JSON
 */
public record CaseBody(
        String title, String officer, String decidedOn, String initiation, String parties, String obligations) {
    private static final String PEOPLE = """
            [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Nguyễn Thị Thử", "identityType": "CMND",
              "identityNumber": "290 000 001", "birthDate": "1985-02-03", "address": "Hoà Thành"},
             {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Ngân sách nhà nước"}]
            """;
    private static final String FEE = """
            [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p1"], "creditors": ["p2"]}]
            """;

    /** A court fee, ex officio. */
    public static CaseBody ofFee(String title) {
        return new CaseBody(title, "709-1", "2016-10-25", "EX_OFFICIO", PEOPLE, FEE);
    }

    /** The same with another officer. */
    public CaseBody officer(String code) {
        return new CaseBody(title, code, decidedOn, initiation, parties, obligations);
    }

    /** The same on another day. */
    public CaseBody decidedOn(String day) {
        return new CaseBody(title, officer, day, initiation, parties, obligations);
    }

    /** The same with other parties. */
    public CaseBody parties(String json) {
        return new CaseBody(title, officer, decidedOn, initiation, json, obligations);
    }

    /** The same with other obligations. */
    public CaseBody obligations(String json) {
        return new CaseBody(title, officer, decidedOn, initiation, parties, json);
    }

    /** A debt on request of a bank. */
    public CaseBody onRequestOfBank() {
        return new CaseBody(title, officer, decidedOn, "ON_REQUEST", """
                [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Trần Văn Mẫu"},
                 {"ref": "p2", "roles": ["CREDITOR"], "kind": "ORGANISATION", "name": "Ngân hàng Thử Nghiệm",
                  "identityType": "TAX_CODE", "identityNumber": "0100109106"}]
                """, """
                [{"number": 1, "kind": "MONEY_CREDIT", "amount": 900000000, "debtors": ["p1"], "creditors": ["p2"]}]
                """);
    }

    /** As JSON. */
    public String json() {
        String requestedOn = initiation.equals("ON_REQUEST") ? "\"requestedOn\": \"2016-10-21\"," : "";
        return """
                {"titleId": "%s", "initiation": "%s", %s "decidedOn": "%s", "officer": "%s",
                 "parties": %s, "obligations": %s}
                """.formatted(title, initiation, requestedOn, decidedOn, officer, parties, obligations);
    }
}
