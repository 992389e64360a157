package vn.thads.platform.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** The stored file as one stream, a chunk at a time. */
final class ChunkStream extends InputStream {
    private final Uploads uploads;
    private final UUID job;
    private int nextChunk;
    private InputStream chunk = InputStream.nullInputStream();

    ChunkStream(Uploads uploads, UUID job) {
        this.uploads = uploads;
        this.job = job;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = chunk.read(into, offset, length);
        while (some < 0) {
            Optional<byte[]> next = uploads.chunk(job, nextChunk++);
            if (next.isEmpty()) {
                return -1;
            }
            chunk = new ByteArrayInputStream(next.get());
            some = chunk.read(into, offset, length);
        }
        return some;
    }
}
