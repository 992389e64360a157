package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where the stack's files lie: caches that outlive a build, and data that PostgreSQL's user can reach. */
public final class Folders {
    /** PostgreSQL refuses to run as root; then it runs as {@code nobody}, who needs a way into its folders. */
    static final int NOBODY = 65534;

    private static final Path VAR_TMP = Path.of("/var/tmp");

    private Folders() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Survives builds and is shared by the tests of all modules; root's own cache would be closed to {@code nobody}. */
    static Path cache() {
        var folder = isRoot() ? VAR_TMP.resolve("thads-cache") : userCache().resolve("thads");
        return create(folder);
    }

    private static Path userCache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
    }

    /** The folder itself, or one under /var/tmp if PostgreSQL's user could not pass the folders above it. */
    static Path reachableForPostgres(Path wanted) {
        if (!isRoot() || isPassable(wanted.toAbsolutePath().normalize().getParent())) {
            return create(wanted);
        }
        return create(VAR_TMP.resolve(
                "thads-" + hash(wanted.toAbsolutePath().normalize().toString())));
    }

    private static boolean isPassable(@Nullable Path folder) {
        try {
            for (var at = folder; at != null; at = at.getParent()) {
                if (Files.exists(at)
                        && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void giveToNobody(Path folder) {
        try {
            Files.setAttribute(folder, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder and all in it; a file that vanishes meanwhile is as good as deleted. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
