package vn.thads.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The port of every server by its name: the four services, issuer, postgres, kafka, kafka-controller. */
public record StackPorts(Map<String, Integer> byName) {
    static final String ISSUER = "issuer";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";

    public StackPorts {
        byName = Map.copyOf(byName);
    }

    /** The ports that the documents name. */
    static StackPorts usual() {
        var ports = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            ports.put(service.key(), service.usualPort());
        }
        ports.put(ISSUER, 8180);
        ports.put(POSTGRES, 5433);
        ports.put(KAFKA, 9094);
        ports.put(KAFKA_CONTROLLER, 9095);
        return new StackPorts(ports);
    }

    /** Ports that nobody uses, for a second stack beside the first. */
    public static StackPorts free() {
        var names = usual().names();
        var free = FreePorts.take(names.size());
        var ports = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            ports.put(names.get(i), free.get(i));
        }
        return new StackPorts(ports);
    }

    /** The same, with those that the environment names instead: {@code THADS_PORT_CASE=9081}. */
    StackPorts with(Map<String, String> environment) {
        var ports = this;
        for (var name : names()) {
            var value = environment.get(variable(name));
            if (value != null) {
                ports = ports.with(name, value);
            }
        }
        return ports;
    }

    /** The same with another port for one server. */
    StackPorts with(String name, String port) {
        if (!byName.containsKey(name)) {
            throw new StackFailure("Không có cổng nào tên \"" + name + "\"; there is no port of that name, only "
                    + String.join(", ", names()) + ".");
        }
        if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65535) {
            throw new StackFailure("Cổng phải là số từ 1 đến 65535 / a port is a number from 1 to 65535: " + port);
        }
        var ports = new LinkedHashMap<>(byName);
        ports.put(name, Integer.valueOf(port));
        return new StackPorts(ports);
    }

    public int of(Service service) {
        return named(service.key());
    }

    int named(String name) {
        var port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException(name);
        }
        return port;
    }

    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    static String variable(String name) {
        return "THADS_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
