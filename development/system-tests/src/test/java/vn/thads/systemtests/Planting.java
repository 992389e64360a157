package vn.thads.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.thads.localstack.Service;
import vn.thads.systemtests.Heard.Answer;
import vn.thads.systemtests.Heard.Ask;

/** What every way in needs: the caller, numbers that nobody has used, and files to import. */
final class Planting {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Heard heard;
    /** Different in each run, so that a stack that is kept takes it twice. */
    private final String run = Long.toString(System.nanoTime() & 0xffffff, 36).toUpperCase(Locale.ROOT);

    Planting(Heard heard) {
        this.heard = heard;
    }

    Heard heard() {
        return heard;
    }

    String run() {
        return run;
    }

    static String filled(String template, Map<String, ?> values) {
        String text = template;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    /** Imports a file as migration does, waits for its end and reads the report of its rows; answers the job. */
    Answer imported(Service service, String collection, String type, List<String> lines) {
        var sent = heard.to(new Ask(
                        service,
                        "POST",
                        "/" + collection,
                        "migration",
                        String.join("\n", lines) + "\n",
                        Map.of(
                                "content-type",
                                type,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())))
                .mustBeOk(collection);
        String job = "/" + collection + "/" + sent.text("id");
        Answer ended = Awaitility.await("the import into " + collection + " ends")
                .atMost(LIMIT)
                .until(
                        () -> heard.to(Ask.get(service, job, "migration")),
                        answer -> !Set.of("UPLOADING", "WAITING", "RUNNING").contains(answer.text("state")));
        heard.keep(service, heard.to(Ask.get(service, job + "/errors?limit=500", "migration")));
        return ended;
    }
}
