package vn.thads.localstack;

/** A suite that runs, wherever: where its services answer and where tokens come from. */
public interface RunningSuite {
    String url(Service service);

    String tokenEndpoint();
}
