package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/**
 * Some hundred invented persons go in by every way in, rightly and wrongly, and are looked for wherever nobody's secrets belong
 * (reliability page, test 25). A refusal names the field; what a person's field held is told by nobody.
 */
class LeaksTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Path DATA = Path.of("target", "local", "data").toAbsolutePath();
    /**
     * Where a service keeps the persons of whom it keeps the register, and for a day what it answered to who entered them; a letter's
     * number is what its sender made of it.
     */
    private static final Map<Service, Set<String>> REGISTERS = Map.of(
            Service.CASE, Set.of("title", "party", "request_refusal", "idempotency"),
            Service.OFFICER, Set.of("officer", "relative", "idempotency"),
            Service.COMPLAINT, Set.of("complaint", "idempotency"),
            Service.REPORTING, Set.of());

    private static SmallYear year;
    private static Heard heard;
    private static Poison poison;
    private static ServedPlaces served;
    private static Needles everybody;

    @BeforeAll
    static void everybody_goes_in() throws Exception {
        long begun = System.nanoTime();
        year = SmallYear.running();
        heard = new Heard(year);
        served = new ServedPlaces(year);
        poison = new Poison(year, heard);
        everybody = new Needles(Canary.all());
        var planting = new Planting(heard);
        new PlantedOfficers(planting).plant();
        new PlantedCases(planting).plant();
        new PlantedLetters(planting).plant();
        new PlantedStrays(planting).plant();
        new CaughtUp(year.stack()).await(LIMIT);
        poison.spread();
        poison.tryAgain();
        Terminal.standard()
                .line("          " + Canary.all().size() + " persons planted, " + heard.count() + " refusals, "
                        + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
    }

    @AfterAll
    static void nobody_stays_in_the_way() {
        poison.close();
        served.close();
        heard.close();
    }

    private static Needles all(Canary.Kind... kinds) {
        return new Needles(
                List.of(kinds).stream().flatMap(kind -> kind.all().stream()).toList());
    }

    private static Needles allBut(Canary.Kind kind) {
        return new Needles(
                Canary.all().stream().filter(canary -> canary.kind() != kind).toList());
    }

    @Test
    void the_broker_keeps_nobody() {
        var kafka = new KafkaPlaces(year, DATA);
        List<Place> records = kafka.records(topic -> true);
        assertThat(records).hasSizeGreaterThan(1_000);
        assertThat(Place.searched(allBut(Canary.Kind.POISON), kafka.files())).isEmpty();
        assertThat(Place.searched(allBut(Canary.Kind.POISON), records)).isEmpty();
    }

    @Test
    void dead_letters_repeat_nothing_of_what_a_stranger_wrote() {
        List<Place> letters = new KafkaPlaces(year, DATA).records(topic -> topic.endsWith(KafkaPlaces.DEAD));
        assertThat(letters).isNotEmpty();
        assertThat(Place.searched(everybody, letters)).isEmpty();
    }

    @Test
    void no_process_logs_anybody() throws IOException {
        List<Place> logs = logs();
        assertThat(logs).hasSizeGreaterThanOrEqualTo(7);
        for (Service service : Service.values()) {
            assertThat(new String(log(logs, service), StandardCharsets.UTF_8))
                    .as("the log of requests of %s is on", service)
                    .contains("access-log", " GET 200 ");
        }
        assertThat(Place.searched(everybody, logs)).isEmpty();
    }

    private static byte[] log(List<Place> logs, Service service) {
        return logs.stream()
                .filter(log -> log.name().equals(service.module() + ".log"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<Place> logs() throws IOException {
        var places = new ArrayList<Place>();
        try (var files = Files.list(DATA.resolve("logs"))) {
            for (Path file : files.toList()) {
                places.add(new Place(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return places;
    }

    @Test
    void who_watches_over_the_services_sees_nobody() throws Exception {
        assertThat(Place.searched(everybody, served.watched())).isEmpty();
    }

    @Test
    void a_trace_tells_of_nobody() {
        assertThat(year.collector().spans(""))
                .extracting(Collector.Told::service)
                .contains(Stream.of(Service.values()).map(Service::module).toArray(String[]::new));
        assertThat(Place.searched(everybody, List.of(year.collector().place()))).isEmpty();
    }

    @Test
    void who_follows_the_events_learns_of_nobody() throws Exception {
        assertThat(Place.searched(everybody, served.events())).isEmpty();
    }

    @Test
    void a_refusal_repeats_nobody() {
        var refusals = new ArrayList<Place>();
        heard.refusals()
                .forEach(refusal -> refusals.add(Place.of(refusal.to() + " " + refusal.status(), refusal.text())));
        assertThat(refusals).hasSizeGreaterThan(1_000);
        assertThat(Place.searched(everybody, refusals)).isEmpty();
    }

    @Test
    void reporting_knows_nobody() throws Exception {
        List<Place> rows = new DatabasePlaces(year, Service.REPORTING).rows();
        assertThat(Place.searched(everybody, rows)).isEmpty();
    }

    @Test
    void each_owner_keeps_persons_in_his_register_alone() throws Exception {
        var found = new ArrayList<String>();
        for (Service owner : List.of(Service.CASE, Service.OFFICER, Service.COMPLAINT)) {
            Set<String> registers = REGISTERS.getOrDefault(owner, Set.of()).stream()
                    .map(table -> owner.database() + "." + table)
                    .collect(Collectors.toSet());
            List<Place> elsewhere = new DatabasePlaces(year, owner)
                    .rows().stream()
                            .filter(place -> !registers.contains(place.name()))
                            .toList();
            found.addAll(Place.searched(everybody, elsewhere));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_denouncer_is_written_nowhere_that_can_be_read() throws Exception {
        Needles denouncers = all(Canary.Kind.DENOUNCER);
        for (Service service : Service.values()) {
            assertThat(Place.searched(denouncers, new DatabasePlaces(year, service).rows()))
                    .isEmpty();
        }
    }

    @Test
    void everybody_did_go_in() throws Exception {
        List<Place> party = table(Service.CASE, "party");
        for (Canary.Kind kind : List.of(Canary.Kind.PARTY, Canary.Kind.IMPORTED)) {
            kind.all()
                    .forEach(canary -> assertThat(Place.searched(new Needles(List.of(canary)), party))
                            .as("%s", canary)
                            .hasSize(1));
        }
        assertThat(Place.searched(all(Canary.Kind.REQUESTER), table(Service.CASE, "request_refusal")))
                .hasSize(1);
        List<Place> officer = table(Service.OFFICER, "officer");
        Canary.Kind.OFFICER
                .all()
                .forEach(canary -> assertThat(Place.searched(new Needles(List.of(canary)), officer))
                        .as("%s", canary)
                        .hasSize(1));
        assertThat(heard.to(Heard.Ask.get(
                                Service.COMPLAINT,
                                "/complaints?kind=DENUNCIATION&receivedFrom=2017-02-06"
                                        + "&receivedTo=2017-02-06&limit=1&total=true",
                                "inspector-72"))
                        .body()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(30);
    }

    private static List<Place> table(Service service, String table) throws Exception {
        return new DatabasePlaces(year, service)
                .rows().stream()
                        .filter(place -> place.name().equals(service.database() + "." + table))
                        .toList();
    }

    /** The search is proved where it searches: what the test itself puts there is found, and taken away again. */
    @Test
    void what_lies_there_is_found() throws Exception {
        foundInKafka(new Canary(Canary.Kind.CONTROL, 0));
        foundInLogs(new Canary(Canary.Kind.CONTROL, 1));
        for (Service service : Service.values()) {
            foundInDatabase(service, new Canary(Canary.Kind.CONTROL, 2));
        }
        foundWhereItIsServed(new Canary(Canary.Kind.CONTROL, 3));
        foundInTraces(new Canary(Canary.Kind.CONTROL, 4));
    }

    private static Set<String> namesOf(Canary canary, List<Place> places) {
        var needles = new Needles(List.of(canary));
        return places.stream()
                .flatMap(place -> needles.in(place.text()).stream())
                .collect(Collectors.toSet());
    }

    private void foundInKafka(Canary control) throws Exception {
        String topic = "thads.control-" + UUID.randomUUID();
        var server = Map.<String, Object>of("bootstrap.servers", year.stack().bootstrapServers());
        try (var admin = Admin.create(server);
                var producer = new KafkaProducer<>(server, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            try {
                producer.send(new ProducerRecord<>(topic, "key", "{\"name\":\"" + control.name() + "\"}"))
                        .get();
                var kafka = new KafkaPlaces(year, DATA);
                assertThat(namesOf(control, kafka.files())).containsExactly(control + "'s name");
                assertThat(namesOf(control, kafka.records(name -> true))).containsExactly(control + "'s name");
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private void foundInLogs(Canary control) throws IOException {
        Path log = DATA.resolve("logs").resolve("control.log");
        Files.writeString(log, "{\"message\":\"no such person: " + Canary.withoutMarks(control.name()) + "\"}\n");
        try {
            assertThat(namesOf(control, logs())).containsExactly(control + "'s name");
        } finally {
            Files.delete(log);
        }
    }

    private void foundInDatabase(Service service, Canary control) throws Exception {
        var places = new DatabasePlaces(year, service);
        try (var connection = places.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table control (name text, document jsonb, content bytea)");
            try {
                try (var insert = connection.prepareStatement("insert into control values (?, ?::jsonb, ?)")) {
                    insert.setString(1, control.name());
                    insert.setString(2, "{\"address\": \"" + control.address() + "\"}");
                    insert.setBytes(3, control.identity().getBytes(StandardCharsets.UTF_8));
                    insert.execute();
                }
                assertThat(namesOf(control, places.rows()))
                        .containsExactlyInAnyOrder(
                                control + "'s name", control + "'s address", control + "'s identity");
            } finally {
                statement.execute("drop table control");
            }
        }
    }

    private static void foundInTraces(Canary control) throws Exception {
        var span = Span.newBuilder().setName("GET /cases?name=" + control.name());
        var told = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
        try (var collector = Collector.start(DATA.resolve("control-spans"));
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(collector.url() + "/v1/traces"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(told.toByteArray()))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(namesOf(control, List.of(collector.place()))).containsExactly(control + "'s name");
        }
    }

    private void foundWhereItIsServed(Canary control) throws Exception {
        byte[] metrics = ("requests{uri=\"/cases/" + control.phone() + "\"} 1\n").getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, metrics.length);
            exchange.getResponseBody().write(metrics);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(namesOf(control, served.watched("control", url))).containsExactly(control + "'s phone");
        } finally {
            server.stop(0);
        }
    }
}
