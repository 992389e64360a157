package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** PostgreSQL's programs, unpacked once per version into the cache. */
record PostgresBinaries(Path folder) {
    static PostgresBinaries unpacked(ServerJars jars) {
        var archive = jars.postgresArchive();
        var name = archive.getFileName().toString().replace(".jar", "");
        var cache = Folders.cache();
        var folder = cache.resolve(name);
        if (!Files.exists(folder)) {
            unpack(archive, folder, cache.resolve(name + ".lock"));
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Into a neighbour first, then renamed: another JVM sees all of it or nothing. */
    private static void unpack(Path archive, Path folder, Path lockFile) {
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid() || Files.exists(folder)) {
                return;
            }
            var half = Folders.create(folder.resolveSibling(folder.getFileName() + ".half"));
            var tar = folder.resolveSibling(folder.getFileName() + ".txz");
            copyTar(archive, tar);
            var exit = new ProcessBuilder("tar", "-xJf", tar.toString(), "-C", half.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            Files.delete(tar);
            if (exit != 0) {
                throw new StackFailure("tar could not unpack " + archive + "; are tar and xz (xz-utils) installed?");
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while unpacking PostgreSQL.", e);
        }
    }

    private static void copyTar(Path archive, Path target) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(each -> each.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new StackFailure(archive + " holds no PostgreSQL archive."));
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
