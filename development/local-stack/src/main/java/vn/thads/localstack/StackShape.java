package vn.thads.localstack;

/**
 * How many of what a stack has.
 *
 * @param brokers  brokers of Kafka
 * @param replicas  replicas (bản sao) of each service
 */
record StackShape(int brokers, int replicas) {
    /** One of each, as {@code ./run} starts it. */
    static final StackShape SINGLE = new StackShape(1, 1);

    /** Whoever dies, another is there. */
    static final StackShape CLUSTER = new StackShape(3, 2);
}
