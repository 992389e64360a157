package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.thads.localstack.Service;

/** Looks each written case up in the register: everything acknowledged is there once, and nothing else. */
final class Register {
    private static final int READERS = 6;
    private static final String CLIENT = "province-72";

    private final SmallYear year;
    private final Caller caller;

    Register(SmallYear year, Caller caller) {
        this.year = year;
        this.caller = caller;
    }

    /** The same cases, with what nobody knew now known; a case that is not as it was acknowledged is a failed assertion. */
    List<WrittenCase> settled(Collection<WrittenCase> written) throws InterruptedException, ExecutionException {
        var settled = new ArrayList<WrittenCase>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var looking = new ArrayList<Future<WrittenCase>>();
            written.forEach(one -> looking.add(threads.submit(() -> look(one))));
            for (var each : looking) {
                settled.add(each.get());
            }
        }
        return settled;
    }

    private WrittenCase look(WrittenCase one) {
        String path = "/cases/" + one.id();
        long version = version(get(path));
        if (one.maybe() == 0) {
            assertThat(version).as("version of %s", one).isEqualTo(one.version());
            return one;
        }
        assertThat(version).as("version of %s", one).isBetween(one.version(), one.version() + 1);
        WrittenCase now = version > one.version() ? one.itWasTaken() : one.itWasNotTaken();
        long received = 0;
        for (JsonNode receipt : get(path + "/receipts").body().path("items")) {
            received += receipt.path("amount").asLong();
        }
        assertThat(received).as("received of %s", one).isEqualTo(now.received());
        return now;
    }

    private static long version(Caller.Answered answer) {
        return Long.parseLong(answer.header("etag").replace("\"", ""));
    }

    private Caller.Answered get(String path) {
        if (caller.get(year.url(Service.CASE, path), CLIENT) instanceof Caller.Answered answer && answer.isOk()) {
            return answer;
        }
        throw new AssertionError("not readable: " + path);
    }
}
