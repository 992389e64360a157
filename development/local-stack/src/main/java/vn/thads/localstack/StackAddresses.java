package vn.thads.localstack;

/** Where the servers of one stack are reached. */
record StackAddresses(StackPorts ports) {
    String url(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    String jdbcUrl(Service service) {
        return "jdbc:postgresql://127.0.0.1:" + ports.named(StackPorts.POSTGRES) + "/" + service.database();
    }

    String kafka() {
        return "127.0.0.1:" + ports.named(StackPorts.KAFKA);
    }

    String issuer() {
        return "http://127.0.0.1:" + ports.named(StackPorts.ISSUER) + "/thads";
    }
}
