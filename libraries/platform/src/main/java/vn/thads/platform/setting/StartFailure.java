package vn.thads.platform.setting;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.api.FlywayException;

/** What an operator is told of a start that failed, in one line: what is wrong and how to mend it. */
final class StartFailure {
    private static final String TABLE = "docs/operators/settings.md";

    private StartFailure() {}

    /** Nothing, where it is a fault of ours: that wants its trace. */
    static Optional<String> sentence(Throwable failure) {
        return causes(failure).stream()
                .map(StartFailure::of)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> migration(failure));
    }

    static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** Only where no database spoke: Flyway wraps whatever it says. */
    private static Optional<String> migration(Throwable failure) {
        return causes(failure).stream()
                .filter(FlywayException.class::isInstance)
                .findFirst()
                .map(unfit -> line(
                        "lược đồ cơ sở dữ liệu không khớp với phiên bản này; xem docs/operators/upgrade.md",
                        "the schema of the database does not fit this version; see docs/operators/upgrade.md",
                        flat(unfit)));
    }

    private static Optional<String> of(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.of(line(refused.vietnamese(), refused.english(), ""));
            case QuarkusBindException taken -> Optional.of(port(taken.getPort()));
            case SQLException refused when refused.getSQLState() != null -> database(refused);
            case ConfigValidationException wrong -> Optional.of(setting(problems(wrong)));
            case ConfigurationException wrong -> Optional.of(setting(flat(wrong)));
            default -> isOfConfiguration(cause) ? Optional.of(setting(flat(cause))) : Optional.empty();
        };
    }

    /** SmallRye numbers what it says of settings. */
    private static boolean isOfConfiguration(Throwable cause) {
        return cause.getCause() == null && String.valueOf(cause.getMessage()).contains("SRCFG");
    }

    private static String port(int port) {
        return line(
                "cổng " + port
                        + " đang có chương trình khác dùng: dừng chương trình đó hoặc đặt quarkus.http.port khác",
                "port " + port + " is in use by another program: stop that one, or set quarkus.http.port to another",
                "");
    }

    private static String setting(String said) {
        return line("cấu hình sai, xem " + TABLE, "a setting is wrong, see " + TABLE, said);
    }

    private static String problems(ConfigValidationException wrong) {
        return IntStream.range(0, wrong.getProblemCount())
                .mapToObj(i -> wrong.getProblem(i).getMessage())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** By the class of the SQLSTATE: what an operator can mend. */
    private static Optional<String> database(SQLException refused) {
        return switch (refused.getSQLState().substring(0, 2)) {
            case "08" ->
                Optional.of(line(
                        "cơ sở dữ liệu không trả lời: kiểm tra máy chủ đang chạy và quarkus.datasource.jdbc.url",
                        "the database does not answer: see that it runs and that quarkus.datasource.jdbc.url names it",
                        flat(refused)));
            case "28" ->
                Optional.of(line(
                        "cơ sở dữ liệu từ chối tài khoản: kiểm tra quarkus.datasource.username và password, khi nâng"
                                + " cấp lược đồ là quarkus.flyway.username và password",
                        "the database refuses the user: see quarkus.datasource.username and password, and where the"
                                + " service migrates quarkus.flyway.username and password",
                        flat(refused)));
            case "3D" ->
                Optional.of(line(
                        "chưa có cơ sở dữ liệu: người quản trị tạo (docs/operators/roles.md)",
                        "the database is missing: an administrator creates it (docs/operators/roles.md)",
                        flat(refused)));
            case "53" ->
                Optional.of(line(
                        "cơ sở dữ liệu hết chỗ hoặc hết kết nối: thêm đĩa, bộ nhớ hoặc max_connections",
                        "the database has no room or no connection left: give it disk, memory or max_connections",
                        flat(refused)));
            case "42" ->
                Optional.of(line(
                        "thiếu bảng hoặc quyền: chạy nâng cấp lược đồ của phiên bản này trước"
                                + " (docs/operators/roles.md)",
                        "a table or a right is missing: run the migration of this version first"
                                + " (docs/operators/roles.md)",
                        flat(refused)));
            default -> Optional.empty();
        };
    }

    private static String flat(Throwable cause) {
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String line(String vietnamese, String english, String said) {
        String both = "Không khởi động được: " + vietnamese + ". / Not started: " + english + ".";
        return said.isEmpty() ? both : both + " [" + said + "]";
    }
}
