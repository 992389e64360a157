package vn.thads.cases.scene;

import io.restassured.response.Response;

/** A case that exists, and the version at which one has seen it. */
public final class CaseAt {
    private final String id;
    private final String number;
    private final String accessCode;
    private String etag;

    private CaseAt(String id, String number, String accessCode, String etag) {
        this.id = id;
        this.number = number;
        this.accessCode = accessCode;
        this.etag = etag;
    }

    static CaseAt of(Response registered) {
        return new CaseAt(
                registered.path("id"),
                registered.path("number"),
                registered.path("accessCode"),
                registered.header("ETag"));
    }

    /** Takes a decision as a client. */
    public Response decide(String client, String json) {
        return seen(Scene.changing(client, etag).body(json).post(path() + "/decisions"));
    }

    /** Records an act as the officer. */
    public Response act(String json) {
        return seen(Scene.changing("officer-709-1", etag).body(json).post(path() + "/acts"));
    }

    /** Receives money as the clerk. */
    public Response receive(String json) {
        return seen(Scene.changing("clerk-709", etag).body(json).post(path() + "/receipts"));
    }

    /** Remits money as the clerk. */
    public Response remit(String json) {
        return seen(Scene.changing("clerk-709", etag).body(json).post(path() + "/remittances"));
    }

    private Response seen(Response answer) {
        if (answer.statusCode() == 201) {
            etag = answer.header("ETag");
        }
        return answer;
    }

    /** Notified on 27 October 2016, so that the voluntary term ends on 7 November. */
    public CaseAt notified() {
        act("{\"kind\": \"NOTICE\", \"on\": \"2016-10-27\"}").then().statusCode(201);
        return this;
    }

    /** Notified, and means found on 1 December 2016. */
    public CaseAt enforcing() {
        notified();
        act("{\"kind\": \"VERIFICATION\", \"on\": \"2016-12-01\", \"result\": \"MEANS_FOUND\"}")
                .then()
                .statusCode(201);
        return this;
    }

    /** Notified, and not yet enforceable since 8 December 2016. */
    public CaseAt notEnforceable() {
        notified();
        act("{\"kind\": \"VERIFICATION\", \"on\": \"2016-12-05\", \"result\": \"NO_MEANS\"}")
                .then()
                .statusCode(201);
        decide("head-709", """
                {"kind": "NOT_YET_ENFORCEABLE", "decidedOn": "2016-12-08", "ground": "NO_MEANS", "groundOn": "2016-12-05"}
                """).then().statusCode(201);
        return this;
    }

    /** Its path. */
    public String path() {
        return "/api/v1/cases/" + id;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    /** Its access code. */
    public String accessCode() {
        return accessCode;
    }

    /** The version at which it was seen last. */
    public String etag() {
        return etag;
    }
}
