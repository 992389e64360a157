package vn.thads.platform.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** Bodies that are read into memory are small; only an import, which takes a stream, may be as large as the server allows. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private final long maxBytes;

    @Inject
    BodyLimit(@ConfigProperty(name = "thads.http.max-body-bytes") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != InputStream.class) {
            String declared = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
            if (declared != null && declared.length() < 19 && Long.parseLong(declared) > maxBytes) {
                throw tooLarge();
            }
            context.setInputStream(new Limited(context.getInputStream(), maxBytes));
        }
        return context.proceed();
    }

    private static ProblemException tooLarge() {
        return new ProblemException(PlatformProblem.BODY_TOO_LARGE, Message.of("body-too-large.detail"));
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) {
            left -= some;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
