package vn.thads.localstack.answers;

import com.fasterxml.jackson.databind.JsonNode;
import vn.thads.localstack.Api;
import vn.thads.localstack.Terminal;

/** Reads reporting-service as the ministry does, and prints with each answer the URL that gave it. */
final class Reports {
    private static final String CLIENT = "ministry";

    private final Api api;
    private final String service;
    private final Terminal terminal;

    Reports(Api api, String service, Terminal terminal) {
        this.api = api;
        this.service = service;
        this.terminal = terminal;
    }

    JsonNode read(String path) {
        return api.get(service + path, CLIENT);
    }

    void line(String text) {
        terminal.line(text);
    }

    void source(String path) {
        terminal.line("     GET " + service + path);
    }
}
