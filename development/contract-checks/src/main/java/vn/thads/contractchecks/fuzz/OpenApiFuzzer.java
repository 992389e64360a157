package vn.thads.contractchecks.fuzz;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thads.contractchecks.AccessGrants;
import vn.thads.contractchecks.AnswerRules;
import vn.thads.contractchecks.ServedContract;
import vn.thads.contractchecks.ServedOperation;

/**
 * Asks a service for everything that its document offers, rightly and wrongly, with what earlier answers have told.
 *
 * <p>Whatever comes back is held against the document: no 5xx, no answer outside of its schema, every refusal a problem document,
 * nothing accepted that the document calls wrong, the same request twice answered the same, no answer later than five seconds:
 * once that may be the machine's fault, which others use too, twice it is the operation's. Seeded: the same seed asks the same, as
 * far as the service answers the same. {@code -Dfuzz.seed} and {@code -Dfuzz.requests} ask other things and more.
 */
public final class OpenApiFuzzer {
    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();
    /** What makes something comes before what is done with it. */
    private static final Comparator<ServedOperation> CREATORS_FIRST = Comparator.comparingInt(
                    ServedOperation::variableParts)
            .thenComparing(operation -> !operation.method().equals("POST"));

    private final String base;
    private final ServedContract contract;
    private final AnswerRules rules;
    private final SplittableRandom random;
    private final Pool pool;
    private final Places places;
    private final Requests requests;
    private final Tally tally = new Tally();
    private final long seed = Long.getLong("fuzz.seed", 20170216L);
    private final int perOperation = Integer.getInteger("fuzz.requests", 50);
    private final Map<String, Integer> fewer = new HashMap<>();
    private final Set<String> late = new TreeSet<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    /**
     * @param base address of the service
     * @param contract its document
     * @param grants who may call what
     */
    public OpenApiFuzzer(String base, ServedContract contract, AccessGrants grants) {
        this.base = base;
        this.contract = contract;
        this.rules = new AnswerRules(contract);
        this.random = new SplittableRandom(seed);
        this.pool = new Pool(random);
        this.places = new Places(contract, random);
        this.requests = new Requests(contract, grants, random, pool, places);
        contract.document().findValues("value").forEach(pool::learn);
        contract.operations()
                .forEach(operation -> operation
                        .parameters()
                        .forEach(parameter -> parameter
                                .examples()
                                .forEach(example -> pool.learn(
                                        parameter.name(), JSON.getNodeFactory().stringNode(example)))));
    }

    /** Asks an operation no more often than that: it sets much work going. */
    public OpenApiFuzzer atMost(int times, String operation) {
        fewer.put(operation, times);
        return this;
    }

    /** Asks everything; answers what was wrong, one finding of each kind. */
    public Collection<Finding> findings() {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<ServedOperation> order = new ArrayList<>(contract.operations());
            Random shuffling = new Random(seed);
            for (int round = 0; round < perOperation; round++) {
                Collections.shuffle(order, shuffling);
                if (round % 2 == 0) {
                    order.sort(CREATORS_FIRST);
                }
                for (ServedOperation operation : order) {
                    if (round < fewer.getOrDefault(operation.id(), perOperation)) {
                        ask(http, requests.next(operation));
                    }
                }
            }
        }
        return findings.values();
    }

    /** How often each operation was accepted and refused. */
    public String summary() {
        return "seed " + seed + ", late once " + late + tally;
    }

    private void ask(HttpClient http, FuzzRequest request) {
        Optional<HttpResponse<String>> answer = send(http, request);
        answer.ifPresent(given -> {
            tally.count(request, given.statusCode(), given.body());
            judge(request, given);
            learn(request, given);
            if (given.statusCode() < 300 && request.isOnceOnly() && random.nextInt(10) == 0) {
                send(http, request).ifPresent(again -> judgeRepeated(request, given, again));
            }
        });
    }

    private Optional<HttpResponse<String>> send(HttpClient http, FuzzRequest request) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.to(base), BodyHandlers.ofString());
            long took = System.nanoTime() - began;
            if (took > LATEST.toNanos() && !late.add(request.operation().id())) {
                found(request, answer, "answered after " + took / 1_000_000 + " ms");
            }
            return Optional.of(answer);
        } catch (HttpTimeoutException e) {
            add(new Finding(request.toString(), 0, "", "no answer"));
        } catch (IOException e) {
            add(new Finding(request.toString(), 0, "", "the connection broke: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private void judge(FuzzRequest request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            found(request, answer, "failed");
        }
        if (status < 400 && !request.wrongs().isEmpty()) {
            found(request, answer, "accepted: " + request.wrongs());
        }
        rules.faults(
                        request.operation().method(),
                        request.path(),
                        AnswerRules.Answer.of(
                                status,
                                answer.headers().firstValue("Content-Type").orElse(""),
                                answer.body()))
                .forEach(fault -> found(request, answer, fault));
    }

    private void judgeRepeated(FuzzRequest request, HttpResponse<String> first, HttpResponse<String> again) {
        if (again.statusCode() != first.statusCode() || !again.body().equals(first.body())) {
            found(
                    request,
                    again,
                    "the same request again was first answered " + first.statusCode() + " " + first.body());
        }
    }

    private void learn(FuzzRequest request, HttpResponse<String> answer) {
        Optional<String> etag = answer.headers().firstValue("ETag");
        if (answer.statusCode() >= 300) {
            // a stale version is told the present one
            etag.ifPresent(present -> places.learnVersion(request.path(), present));
            return;
        }
        String place = answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", "").replaceFirst("[?].*", ""))
                .orElse("");
        String object = place.isEmpty() ? request.path() : place;
        requests.learnAccepted(request, object);
        switch (request.operation().method()) {
            case "GET" -> places.learnAnswered(object);
            case "DELETE" -> places.forget(object);
            default -> places.learnDone(object);
        }
        etag.ifPresent(version -> places.learnVersion(object, version));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            try {
                JsonNode body = JSON.readTree(answer.body());
                pool.learnAnswer(body);
                places.learn(object, body);
                if (request.operation().takes("cursor") && body.path("next").isString()) {
                    requests.learnNext(request, body.get("next").asString());
                }
            } catch (JacksonException e) {
                found(request, answer, "no JSON");
            }
        }
    }

    private void found(FuzzRequest request, HttpResponse<String> answer, String fault) {
        add(new Finding(request.toString(), answer.statusCode(), answer.body(), fault));
    }

    private void add(Finding finding) {
        findings.putIfAbsent(finding.kind(), finding);
    }
}
