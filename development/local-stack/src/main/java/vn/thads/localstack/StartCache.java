package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a JVM leaves at its end so that its next start is fast: an AOT cache (JEP 514).
 *
 * @param file  where it lies; the name carries the JDK that wrote it, since no other can read it
 */
record StartCache(Path file) {
    static StartCache in(Path folder, String name) {
        return new StartCache(
                folder.resolve(name + "-" + Folders.hash(System.getProperty("java.vm.version")) + ".aot"));
    }

    /** Of a program that is no part of the suite: kept beside the other caches, one per class path. */
    static StartCache shared(String name, String classPath) {
        return in(Folders.cache(), name + "-" + Folders.hash(classPath));
    }

    boolean isMissing() {
        return !Files.exists(file);
    }

    /** The JVM's option: what was left is used; a JVM that cannot use it starts without. */
    String use() {
        return isMissing() ? "-Xshare:auto" : "-XX:AOTCache=" + file;
    }

    /** The JVM's option for the start that leaves a cache. */
    String leave() {
        return "-XX:AOTCacheOutput=" + half();
    }

    /** Called after the JVM has ended: half a cache never bears the name of a whole one. */
    void keep() {
        try {
            if (Files.exists(half())) {
                Files.move(half(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path half() {
        return file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".half");
    }
}
