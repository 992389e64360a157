package vn.thads.cases.register;

/** Examples of the contract; invented, and they look invented. */
final class Examples {
    static final String CASE_ID = "01931f2e-7a00-7000-8000-00000000c001";

    static final String DECISION_ID = "01931f2e-7a00-7000-8000-00000000d001";
    static final String ACT_ID = "01931f2e-7a00-7000-8000-00000000e001";

    static final String CASE_REQUEST = """
            {"titleId": "01931f2e-7a00-7000-8000-00000000a001", "initiation": "EX_OFFICIO", "decidedOn": "2016-10-25",
             "officer": "709-1", "flags": [],
             "parties": [
               {"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Nguyễn Văn Thử", "identityType": "CMND",
                "identityNumber": "290000001", "birthDate": "1985-02-03", "address": "Hoà Thành, Tây Ninh"},
               {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Ngân sách nhà nước"}],
             "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p1"], "creditors": ["p2"]}]}
            """;

    static final String CASE_VIEW = """
            {"id": "01931f2e-7a00-7000-8000-00000000c001", "number": "709/2017/EX_OFFICIO/102",
             "titleId": "01931f2e-7a00-7000-8000-00000000a001", "initiation": "EX_OFFICIO", "judgmentKind": "CRIMINAL", "flags": [],
             "origin": "NEW", "dates": {"receivedOn": "2016-10-20", "issueDueOn": "2016-10-27", "decidedOn": "2016-10-25"},
             "standing": {"asOf": "2016-10-25", "state": "DECIDED", "since": "2016-10-25", "office": "709", "officer": "709-1"},
             "parties": [{"id": "01931f2e-7a00-7000-8000-00000000b001", "ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON",
                          "name": "Nguyễn Văn Thử", "identityType": "CMND", "identityNumber": "******001"}],
             "obligations": [{"number": 1, "kind": "MONEY_FEE", "state": "DECIDED", "original": 200000, "owed": 200000, "settled": 0,
                              "reduced": 0, "rest": 200000, "debtors": ["p1"], "creditors": ["p2"]}],
             "accessCode": "K7QF-2M9X-PD4T"}
            """;

    static final String DECISION_REQUEST = """
            {"kind": "NOT_YET_ENFORCEABLE", "decidedOn": "2017-03-01", "ground": "NO_MEANS", "groundOn": "2017-02-27"}
            """;

    static final String POSTPONEMENT_REQUEST = """
            {"kind": "POSTPONEMENT", "decidedOn": "2016-12-21", "ground": "ILLNESS", "groundOn": "2016-12-19"}
            """;

    static final String REASSIGNMENT_REQUEST = """
            {"kind": "REASSIGNMENT", "decidedOn": "2016-12-22", "newOfficer": "709-2"}
            """;

    static final String DECISION = """
            {"id": "01931f2e-7a00-7000-8000-00000000d001", "number": "709/2017/NOT_YET_ENFORCEABLE/12", "kind": "NOT_YET_ENFORCEABLE",
             "decidedOn": "2017-03-01", "ground": "NO_MEANS", "groundOn": "2017-02-27", "wholeCase": true, "obligations": [],
             "law": {"article": "L2008 Art. 44a.1", "transition": "T6", "dueOn": "2017-03-06"},
             "recordedAt": "2017-03-01T02:00:00Z", "signedBy": "head-709", "stateAfter": "NOT_ENFORCEABLE"}
            """;

    static final String REFUSED = """
            {"type": "/problems/decision-refused", "title": "Pháp luật không cho phép", "status": 409,
             "detail": "Chưa có biên bản xác minh có điều kiện thi hành (NĐ 62 Art. 9.4).", "article": "NĐ 62 Art. 9.4",
             "code": "MEANS_VERIFIED", "missing": {}, "possibleNow": ["POSTPONEMENT", "DISCONTINUATION"]}
            """;

    static final String ACT_REQUEST = """
            {"kind": "VERIFICATION", "on": "2016-12-20", "result": "MEANS_FOUND"}
            """;

    static final String NOTICE_REQUEST = """
            {"kind": "NOTICE", "on": "2016-10-27"}
            """;

    static final String NO_MEANS_REQUEST = """
            {"kind": "VERIFICATION", "on": "2017-02-27", "result": "NO_MEANS"}
            """;

    static final String ACT = """
            {"id": "01931f2e-7a00-7000-8000-00000000e001", "kind": "VERIFICATION", "on": "2016-12-20", "result": "MEANS_FOUND",
             "recordedAt": "2016-12-20T03:00:00Z", "recordedBy": "officer-709-1", "stateAfter": "ENFORCING"}
            """;

    private Examples() {}
}
