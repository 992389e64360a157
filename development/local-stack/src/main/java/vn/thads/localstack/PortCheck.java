package vn.thads.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Says before anything starts that a port is taken: which, by whom if known, and how to choose another. */
final class PortCheck {
    private static final Pattern PROCESS = Pattern.compile("\\(\\(\"([^\"]+)\",pid=(\\d+)");

    private PortCheck() {}

    static void requireFree(StackPorts ports) {
        firstTaken(ports, PortCheck::isTaken, PortCheck::userOf).ifPresent(sentence -> {
            throw new StackFailure(sentence);
        });
    }

    static Optional<String> firstTaken(StackPorts ports, IntPredicate isTaken, IntFunction<Optional<String>> userOf) {
        return ports.names().stream()
                .filter(name -> isTaken.test(ports.named(name)))
                .findFirst()
                .map(name -> sentence(name, ports.named(name), userOf.apply(ports.named(name))));
    }

    private static String sentence(String name, int port, Optional<String> user) {
        return "Cổng %1$d (%2$s) đang bận%3$s; chọn cổng khác bằng --port %2$s=SỐ hoặc %4$s=SỐ / port %1$d (%2$s) is in use%5$s; choose another with --port %2$s=NUMBER or %4$s=NUMBER."
                .formatted(
                        port,
                        name,
                        user.map(who -> " bởi " + who).orElse(""),
                        StackPorts.variable(name),
                        user.map(who -> " by " + who).orElse(""));
    }

    /** Asks as the servers will: services listen on every address, the others on the loopback address. */
    static boolean isTaken(int port) {
        try (var any = new ServerSocket()) {
            any.setReuseAddress(true);
            any.bind(new InetSocketAddress(port));
        } catch (IOException _) {
            return true;
        }
        try (var loopback = new ServerSocket()) {
            loopback.setReuseAddress(true);
            loopback.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /** Linux has ss, macOS has lsof; without either, or without the right to look, nobody is named. */
    private static Optional<String> userOf(int port) {
        var named = output(List.of("ss", "-ltnpH", "sport = :" + port)).flatMap(PortCheck::fromSs);
        return named.isPresent()
                ? named
                : output(List.of("lsof", "-nP", "-Fpc", "-iTCP:" + port, "-sTCP:LISTEN"))
                        .flatMap(PortCheck::fromLsof);
    }

    static Optional<String> fromSs(String text) {
        var match = PROCESS.matcher(text);
        return match.find() ? Optional.of(match.group(1) + " (pid " + match.group(2) + ")") : Optional.empty();
    }

    static Optional<String> fromLsof(String text) {
        var lines = text.lines().toList();
        var pid = lines.stream().filter(line -> line.startsWith("p")).findFirst();
        var command = lines.stream().filter(line -> line.startsWith("c")).findFirst();
        return pid.flatMap(p -> command.map(c -> c.substring(1) + " (pid " + p.substring(1) + ")"));
    }

    private static Optional<String> output(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of("LC_ALL", "C"));
            var process = builder.start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(5, TimeUnit.SECONDS) && !text.isBlank() ? Optional.of(text) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
