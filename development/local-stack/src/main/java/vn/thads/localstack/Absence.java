package vn.thads.localstack;

/** A server that is kept away; closing it lets the server start again. */
public interface Absence extends AutoCloseable {
    @Override
    void close();
}
