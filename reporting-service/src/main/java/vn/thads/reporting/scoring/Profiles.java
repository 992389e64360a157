package vn.thads.reporting.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The profiles that ship, read and checked once; a wrong one stops the service at its start. */
public final class Profiles {
    private static final List<String> FILES = List.of("vn-fy2017-like.json");

    private final List<File> files;

    private Profiles(List<File> files) {
        this.files = files;
    }

    /**
     * A profile and the text that it was read from.
     *
     * @param profile the profile
     * @param text JSON
     */
    public record File(Profile profile, String text) {}

    /** Reads every profile that ships. */
    public static Profiles shipped() {
        return new Profiles(FILES.stream()
                .map(file -> new File(ProfileReader.read(file, text(file)), text(file)))
                .toList());
    }

    /** Every profile, by key. */
    public List<File> files() {
        return files;
    }

    private Stream<Profile> all() {
        return files.stream().map(File::profile);
    }

    /** The latest version of a key. */
    public Optional<Profile> find(String key) {
        return all().filter(it -> it.key().equals(key)).max(Comparator.comparingInt(Profile::version));
    }

    /** The profile in force on a day for what is to be ranked, the latest version first. */
    public Optional<Profile> inForceOn(LocalDate day, Profile.Level level) {
        return all().filter(it -> it.isInForceOn(day) && it.levels().contains(level))
                .max(Comparator.comparing(Profile::validFrom).thenComparing(Profile::version));
    }

    static String text(String file) {
        try (InputStream in = Profiles.class.getResourceAsStream("/profiles/" + file)) {
            if (in == null) {
                throw new IllegalStateException("profile " + file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
