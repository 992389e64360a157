package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/**
 * Three brokers and two replicas (bản sao) of every service: whoever dies or is replaced, nothing is lost or counted twice, and the
 * figures are those of the generator. Takes minutes, so {@code ./test --cluster} runs it. {@code -Dthads.seed=} repeats a run.
 */
@Tag("cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {
    private static final int LONGEST_LULL_MILLIS = 2_000;

    private final long seed = Long.getLong("thads.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final SmallYear year = SmallYear.startCluster();
    private final Figures figures = new Figures(year);

    @BeforeAll
    void the_year_is_loaded() {
        assertThat(year.isLoaded()).isTrue();
    }

    @AfterAll
    void stop() {
        year.stack().stop();
    }

    @Test
    @Order(1)
    void events_are_kept_three_times_and_replicas_share_what_they_read() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", year.stack().bootstrapServers()))) {
            String topic = "thads.cases.v1";
            assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(described -> assertThat(described.partitions())
                            .hasSize(12)
                            .allSatisfy(partition ->
                                    assertThat(partition.replicas()).hasSize(3)));
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            assertThat(admin.describeConfigs(Set.of(resource)).all().get().values())
                    .singleElement()
                    .satisfies(settings -> assertThat(
                                    settings.get("min.insync.replicas").value())
                            .isEqualTo("2"));
            var groups = Stream.of(Service.values()).map(Service::module).toList();
            assertThat(admin.describeConsumerGroups(groups).all().get().values())
                    .hasSize(groups.size())
                    .allSatisfy(group -> assertThat(group.members())
                            .as(group.groupId())
                            .hasSize(2)
                            .allSatisfy(member -> assertThat(member.assignment().topicPartitions())
                                    .isNotEmpty()));
        }
        assertThat(figures.differences()).isEmpty();
    }

    @Test
    @Order(2)
    void a_broker_and_a_replica_of_every_service_die_and_one_repetition_is_enough() throws Exception {
        var victims = new ArrayList<String>();
        for (Service service : Service.values()) {
            victims.add(oneOf(year.stack().replicas(service)));
        }
        victims.add(oneOf(year.stack().brokers()));
        Collections.shuffle(victims, random);

        Writes writes = new Ordeal(year, seed).survive(() -> {
            for (String victim : victims) {
                Api.pause(Duration.ofMillis(500 + random.nextInt(LONGEST_LULL_MILLIS)));
                Terminal.standard().line("          kill -9 " + victim);
                year.stack().kill(victim);
            }
            Stream.of(Service.values()).forEach(year.stack()::awaitReady);
        });

        assertThat(writes.repeatedTwice()).as("seed %d", seed).isZero();
        assertThat(figures.differences()).isEmpty();
    }

    @Test
    @Order(3)
    void every_replica_is_replaced_in_turn_and_nothing_is_lost() throws Exception {
        Writes writes = new Ordeal(year, seed + 1).survive(() -> {
            for (Service service : Service.values()) {
                for (String replica : year.stack().replicas(service)) {
                    year.stack().roll(service, replica);
                }
            }
        });

        // a replica that ends answers what still comes over old connections with 503, and a client may have several of
        // them
        Terminal.standard().line("          " + writes.repeatedTwice() + " writes were repeated more than once");
        assertThat(figures.differences()).isEmpty();
    }

    private String oneOf(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
