package vn.thads.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What somebody may do to the tables of the trail who may write them all. */
enum Tampering {
    CHANGED {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            String change = List.of(
                            "subject = 'clerk-708'",
                            "action = 'case.read'",
                            "object_id = object_id || 'x'",
                            "office = null",
                            "details = replace(details, ':', ': ')",
                            "recorded_at = recorded_at + interval '1 microsecond'")
                    .get(other % 6);
            run(connection, "update audit_record set " + change + " where id = " + recordAt(place));
            return place;
        }
    },
    DELETED {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            run(connection, "delete from audit_record where id = " + recordAt(place));
            return place;
        }
    },
    DELETED_AND_CLOSED_UP {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            run(connection, "delete from audit_seal where position = " + place);
            shift(connection, place, -1);
            return place;
        }
    },
    INSERTED {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            shift(connection, place - 1, 1);
            run(connection, forged(place));
            return place;
        }
    },
    SWAPPED {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            run(
                    connection,
                    "update audit_seal set position = -position where position in (%d, %d)".formatted(place, other));
            run(
                    connection,
                    "update audit_seal set position = case when position = %d then %d else %d end where position < 0"
                            .formatted(-place, other, place));
            return Math.min(place, other);
        }
    },
    CUT_OFF_AT_THE_END {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            run(connection, "delete from audit_seal where position >= " + place);
            return place;
        }
    },
    PUT_BACK_AND_GONE_ON_FROM_THERE {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            int rest = 61 - place;
            run(connection, "delete from audit_seal where position >= " + place);
            for (int i = 0; i < rest; i++) {
                run(connection, forged(place + i));
            }
            chainAnew(connection, place);
            return place;
        }

        @Override
        boolean isChainedAnew() {
            return true;
        }
    },
    CHANGED_AND_CHAINED_ANEW {
        @Override
        long tamper(Connection connection, int place, int other) throws SQLException {
            CHANGED.tamper(connection, place, other);
            chainAnew(connection, place);
            return place;
        }

        @Override
        boolean isChainedAnew() {
            return true;
        }
    };

    /** Does it, in the transaction that is open; answers the first record that is not what it was. */
    abstract long tamper(Connection connection, int place, int other) throws SQLException;

    /** Whether the chain is whole in itself afterwards, so that only heads tell, and tell no nearer. */
    boolean isChainedAnew() {
        return false;
    }

    private static String recordAt(int position) {
        return "(select record from audit_seal where position = %d)".formatted(position);
    }

    private static String forged(int position) {
        return """
                with forged as (
                    insert into audit_record (recorded_at, subject, action, object_type, object_id, office, details)
                    values (timestamptz '2017-02-16 10:00+07', 'head-709', 'case.read', 'case', 'forged', '709', '{}')
                    returning id)
                insert into audit_seal (position, record, hash) select %d, id, repeat('a', 64) from forged""".formatted(position);
    }

    private static void shift(Connection connection, int behind, int by) throws SQLException {
        run(connection, "update audit_seal set position = -(position + %d) where position > %d".formatted(by, behind));
        run(connection, "update audit_seal set position = -position where position < 0");
    }

    private static void chainAnew(Connection connection, int from) throws SQLException {
        var entries = Seals.after(connection, 0, 1_000);
        String hash = from == 1 ? AuditEntry.GENESIS : entries.get(from - 2).hash();
        try (PreparedStatement update =
                connection.prepareStatement("update audit_seal set hash = ? where position = ?")) {
            for (AuditEntry entry : entries.subList(from - 1, entries.size())) {
                hash = entry.hashBehind(hash);
                update.setString(1, hash);
                update.setLong(2, entry.position());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
