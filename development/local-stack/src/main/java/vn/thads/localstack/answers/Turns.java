package vn.thads.localstack.answers;

import vn.thads.localstack.Api;

/** Whose turn it is to settle a complaint (đến lượt ai giải quyết), as complaint-service proposes it by the law of a day. */
public final class Turns {
    private static final String CLIENT = "ministry";

    private final Api api;
    private final String service;

    /** Of one complaint-service. */
    public Turns(Api api, String service) {
        this.api = api;
        this.service = service;
    }

    /** Title and office, in both languages. */
    public String of(String complaint, String on) {
        var competent = api.get(service + "/api/v1/complaints/" + complaint + "/competence?on=" + on, CLIENT);
        var office = competent.path("office").asText("");
        return competent.path("labelVi").asText() + " · "
                + competent.path("labelEn").asText() + (office.isEmpty() ? "" : " " + office);
    }
}
