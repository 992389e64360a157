package vn.thads.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The stored answers; every method works in the caller's transaction. */
@Singleton
class Answers {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    @Inject
    Answers(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the right to run this request until the transaction ends; false while another holds it. */
    boolean lock(String caller, String operation, String key) {
        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            statement.setString(1, caller + '\n' + operation + '\n' + key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("locking an idempotency key", e);
        }
    }

    Optional<StoredAnswer> find(String caller, String operation, String key, Instant since) {
        String select = """
                select fingerprint, status, headers, body, created_at
                  from idempotency
                 where caller = ? and operation = ? and key = ? and created_at > ?
                """;
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, caller);
            statement.setString(2, operation);
            statement.setString(3, key);
            statement.setObject(4, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(answer(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("reading a stored answer", e);
        }
    }

    void store(String caller, String operation, String key, StoredAnswer answer) {
        String insert = """
                insert into idempotency (caller, operation, key, fingerprint, status, headers, body, created_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (caller, operation, key) do update
                   set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                       body = excluded.body, created_at = excluded.created_at
                """;
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setString(1, caller);
            statement.setString(2, operation);
            statement.setString(3, key);
            statement.setString(4, answer.fingerprint());
            statement.setInt(5, answer.status());
            statement.setString(6, json.writeValueAsString(answer.headers()));
            statement.setString(7, answer.body());
            statement.setObject(8, answer.createdAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("storing an answer", e);
        }
    }

    /** Forgets answers older than that. */
    int forget(Instant before) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("delete from idempotency where created_at < ?")) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("forgetting stored answers", e);
        }
    }

    private StoredAnswer answer(ResultSet row) throws SQLException, JsonProcessingException {
        return new StoredAnswer(
                row.getString("fingerprint"),
                row.getInt("status"),
                json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
