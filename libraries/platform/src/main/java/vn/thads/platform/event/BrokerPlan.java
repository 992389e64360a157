package vn.thads.platform.event;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what at the brokers: {@code brokers.csv}. Each service has a user of its name.
 *
 * @param rights one per service and topic
 */
record BrokerPlan(List<Right> rights) {
    private static final String ANYWHERE = "*";

    BrokerPlan {
        rights = List.copyOf(rights);
    }

    /** Whether a service tells or hears a topic. */
    enum May {
        WRITE,
        READ
    }

    /**
     * One line of the plan.
     *
     * @param service name of the service, of its user and of its consumer group
     * @param may what it does
     * @param topic with which topic; its dead letters belong to whoever reads it
     */
    record Right(String service, May may, String topic) {}

    static BrokerPlan ofTheSuite() {
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(BrokerPlan.class.getResourceAsStream("/brokers.csv"), "brokers.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new BrokerPlan(rows.stream()
                    .map(row -> new Right(
                            row.getField("service"),
                            "write".equals(row.getField("may")) ? May.WRITE : May.READ,
                            row.getField("topic")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedSet<String> topics() {
        return rights.stream().map(Right::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> services() {
        return rights.stream().map(Right::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rights as the brokers keep them; everything else is denied by them. */
    List<AclBinding> accessControl() {
        List<AclBinding> all = new ArrayList<>();
        for (Right right : rights) {
            Stream<AclBinding> bindings = switch (right.may()) {
                case WRITE -> on(right, right.topic(), AclOperation.WRITE, AclOperation.DESCRIBE);
                case READ ->
                    Stream.concat(
                            on(right, right.topic(), AclOperation.READ, AclOperation.DESCRIBE),
                            on(right, Topics.deadLettersOf(right.topic()), AclOperation.WRITE, AclOperation.DESCRIBE));
            };
            bindings.forEach(all::add);
        }
        for (String service : services()) {
            all.add(binding(
                    service, new ResourcePattern(ResourceType.GROUP, service, PatternType.LITERAL), AclOperation.READ));
        }
        return all.stream().distinct().toList();
    }

    private static Stream<AclBinding> on(Right right, String topic, AclOperation... operations) {
        var resource = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
        return Stream.of(operations).map(operation -> binding(right.service(), resource, operation));
    }

    private static AclBinding binding(String service, ResourcePattern resource, AclOperation operation) {
        return new AclBinding(
                resource, new AccessControlEntry("User:" + service, ANYWHERE, operation, AclPermissionType.ALLOW));
    }
}
