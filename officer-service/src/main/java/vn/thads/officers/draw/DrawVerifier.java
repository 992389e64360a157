package vn.thads.officers.draw;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.draw.Draw.DrawnCase;
import vn.thads.officers.draw.Draw.Opened;

/** Replays a draw from its published data, offline (kiểm chứng bốc thăm): {@code development/verify-draw}. */
public final class DrawVerifier {
    private DrawVerifier() {}

    /** Ends with 0 if everything fits, 1 if something does not, 2 without a file. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /**
     * Prints each case with its officer as they come out again, and what does not fit.
     *
     * @param arguments file with the answer of {@code GET /assignment-draws/{id}}, and the commitment as it was published before
     * @return 0 if everything fits, 1 if something does not, 2 without a file
     */
    public static int run(String[] arguments, PrintStream out) throws IOException {
        if (arguments.length == 0 || arguments.length > 2) {
            out.println("verify-draw draw.json [commitment]");
            return 2;
        }
        Draw draw = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Files.readString(Path.of(arguments[0])), Draw.class);
        List<String> faults = faults(draw, arguments.length == 2 ? arguments[1] : null);
        out.println("commitment " + draw.frozen().commitment());
        Opened opened = draw.opened();
        if (opened != null) {
            opened.cases().forEach(one -> out.println(one.reference() + " " + one.officer()));
        }
        faults.forEach(fault -> out.println("SAI / WRONG: " + fault));
        out.println(faults.isEmpty() ? "ĐÚNG / RIGHT" : "KHÔNG KHỚP / DOES NOT FIT");
        return faults.isEmpty() ? 0 : 1;
    }

    /** What does not fit; empty if the replay gives the same officers. */
    static List<String> faults(Draw draw, @Nullable String published) {
        List<String> faults = new ArrayList<>();
        Opened opened = draw.opened();
        if (!draw.method().equals(Frozen.METHOD)) {
            faults.add("method " + draw.method());
        }
        if (!draw.frozen().commitment().equals(draw.commitment())) {
            faults.add("commitment is not the hash of what was frozen");
        }
        if (published != null && !published.equals(draw.commitment())) {
            faults.add("commitment is not the one that was published");
        }
        if (opened == null) {
            faults.add("the seed is not published yet");
            return faults;
        }
        byte[] seed = HexFormat.of().parseHex(opened.seed());
        if (!Frozen.hash(seed).equals(draw.seedHash())) {
            faults.add("seed is not the one whose hash was frozen");
        }
        Lottery lottery = new Lottery(seed, opened.witness(), draw.shares());
        Set<String> references = new HashSet<>();
        for (DrawnCase one : opened.cases()) {
            if (!references.add(one.reference())) {
                faults.add(one.reference() + ": drawn twice");
            }
            if (!one.receivedAt().isAfter(draw.committedAt())) {
                faults.add(one.reference() + ": known before the commitment");
            }
            Lottery.Ticket again = lottery.draw(one.reference(), one.passedOver()::contains);
            if (!again.equals(new Lottery.Ticket(one.officer(), one.passedOver()))) {
                faults.add(one.reference() + ": the replay gives " + again);
            }
        }
        return faults;
    }
}
