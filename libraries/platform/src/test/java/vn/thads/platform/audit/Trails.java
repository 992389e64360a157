package vn.thads.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Trails as the tests need them. */
final class Trails {
    static final HeadKey KEY = HeadKey.ofLocalStack();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Trails() {}

    static List<AuditEntry> sealed(int records) {
        List<AuditEntry> entries = new ArrayList<>();
        String hash = AuditEntry.GENESIS;
        for (long position = 1; position <= records; position++) {
            AuditEntry entry = entry(position).sealedBehind(hash);
            hash = entry.hash();
            entries.add(entry);
        }
        return entries;
    }

    static AuditEntry entry(long position) {
        return new AuditEntry(
                position,
                position,
                "2017-02-16T02:00:00Z",
                "clerk-709",
                "case.registered",
                "case",
                "case-" + position,
                "709",
                "{}",
                "");
    }

    static List<String> lines(List<AuditEntry> entries) {
        return entries.stream().map(Trails::json).toList();
    }

    /** The signed head of a record, as somebody kept it. */
    static String head(AuditEntry last, HeadKey by) {
        return json(AuditHead.signed("/things", last.position(), last.hash(), "2017-02-16T02:01:00Z", by));
    }

    static KeptHeads kept(String... heads) {
        try {
            return KeptHeads.of(List.of(heads), List.of(HeadKey.publicKey(KEY.publicText())));
        } catch (KeptHeads.Unbelievable e) {
            throw new AssertionError(e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
