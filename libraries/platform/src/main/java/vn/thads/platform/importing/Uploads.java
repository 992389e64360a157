package vn.thads.platform.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Files as they arrived: compressed chunks in the database, so that any replica can go on with the work. */
@Singleton
class Uploads {
    private static final int CHUNK_BYTES = 1 << 20;
    private final AgroalDataSource database;

    /**
     * What arrived.
     *
     * @param bytes size
     * @param sha256 hash, by which a file that is sent again is recognised
     */
    record Upload(long bytes, String sha256) {}

    @Inject
    Uploads(AgroalDataSource database) {
        this.database = database;
    }

    /** Stores a stream chunk by chunk, each in a transaction of its own: a large file holds none open. */
    Upload store(UUID job, InputStream body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            int number = 0;
            for (byte[] chunk = body.readNBytes(CHUNK_BYTES); chunk.length > 0; chunk = body.readNBytes(CHUNK_BYTES)) {
                digest.update(chunk);
                insert(job, number++, deflated(chunk));
                bytes += chunk.length;
            }
            return new Upload(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A chunk of the file; empty after the last. */
    Optional<byte[]> chunk(UUID job, int number) {
        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select content from import_chunk where job = ? and number = ?")) {
            statement.setObject(1, job);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(inflated(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("reading a chunk", e);
        }
    }

    private void insert(UUID job, int number, byte[] content) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into import_chunk (job, number, content) values (?, ?, ?)")) {
            statement.setObject(1, job);
            statement.setInt(2, number);
            statement.setBytes(3, content);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("storing a chunk", e);
        }
    }

    private static byte[] deflated(byte[] chunk) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(chunk.length / 4);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (var deflating = new DeflaterOutputStream(bytes, fast)) {
            deflating.write(chunk);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] content) throws IOException {
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return inflating.readAllBytes();
        }
    }
}
