package vn.thads.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thads.localstack.Service;

/** What services show to those who watch over them, and what they tell to those who follow them. */
final class ServedPlaces implements AutoCloseable {
    private static final List<String> WATCHED =
            List.of("/q/metrics", "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final int EVENTS = 500;

    private final SmallYear year;
    private final HttpClient http = HttpClient.newHttpClient();

    ServedPlaces(SmallYear year) {
        this.year = year;
    }

    /** Of one server, whoever runs it. */
    List<Place> watched(String name, String url) throws IOException, InterruptedException {
        var places = new ArrayList<Place>();
        for (String path : WATCHED) {
            places.add(Place.of(name + path, read(url + path, "")));
        }
        return places;
    }

    /** Metrics and health of every service, and what only an operator or an auditor reads. */
    List<Place> watched() throws IOException, InterruptedException {
        var places = new ArrayList<Place>();
        for (Service service : Service.values()) {
            places.addAll(watched(service.module(), year.stack().url(service)));
            for (String state : List.of("WAITING", "DROPPED", "REPLAYED")) {
                String letters = "/dead-letters?limit=500&state=" + state;
                places.add(Place.of(service.module() + " dead letters", read(year.url(service, letters), "operator")));
            }
        }
        return places;
    }

    /** The journals over REST, from their beginning. */
    List<Place> events() throws IOException, InterruptedException {
        var places = new ArrayList<Place>();
        for (Service service : Service.values()) {
            long after = 0;
            for (boolean more = true; more; ) {
                String page = read(year.url(service, "/events?limit=" + EVENTS + "&after=" + after), "operator");
                places.add(Place.of(service.module() + "/api/v1/events", page));
                long last = last(page, after);
                more = last > after;
                after = last;
            }
        }
        return places;
    }

    private static long last(String page, long before) {
        var positions = POSITION.matcher(page);
        return Stream.concat(Stream.of(before), positions.results().map(found -> Long.valueOf(found.group(1))))
                .max(Long::compare)
                .orElse(before);
    }

    private String read(String url, String client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (!client.isEmpty()) {
            request.header("authorization", "Bearer " + year.token(client));
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().map() + "\n" + answer.body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
