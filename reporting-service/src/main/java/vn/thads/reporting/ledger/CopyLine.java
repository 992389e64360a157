package vn.thads.reporting.ledger;

import vn.thads.reporting.posting.Entry;

/** An entry as a line of PostgreSQL's {@code COPY} text format. */
final class CopyLine {
    private CopyLine() {}

    static void append(StringBuilder text, PostedEntry posted) {
        Entry entry = posted.entry();
        cell(text, posted.eventId().toString());
        cell(text, posted.cause().toString());
        cell(text, posted.caseId().toString());
        cell(text, posted.recordedAt().toString());
        cell(text, entry.legalDate().toString());
        cell(text, entry.holder().office());
        cell(text, entry.holder().officer());
        cell(text, posted.traits().judgmentKind());
        cell(text, posted.traits().initiation());
        cell(text, posted.traits().flags());
        cell(text, entry.account().name());
        cell(text, entry.dimension().name());
        text.append(entry.obligation()).append('\t').append(entry.delta()).append('\n');
    }

    private static void cell(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        text.append('\t');
    }
}
