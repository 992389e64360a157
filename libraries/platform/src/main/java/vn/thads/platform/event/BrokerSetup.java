package vn.thads.platform.event;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.errors.SecurityDisabledException;
import vn.thads.platform.setting.SecretFiles;

/**
 * The job that makes at the brokers what the services need there: topics, users and their rights. What is there already stays.
 *
 * <p>A program of its own, run with the settings of an administrator of the brokers: {@code kafka.bootstrap.servers} and
 * {@code thads.kafka.*}, the shape of topics by {@code thads.events.*}. Where {@code thads.kafka.passwords-folder} names a folder, each
 * file in it that is named for a service holds the password of its user, who is made or gets that password.
 */
public final class BrokerSetup {
    private static final int ITERATIONS = 8_192;

    private final KafkaClients clients;
    private final EventSettings shape;
    private final BrokerPlan plan;

    BrokerSetup(KafkaClients clients, EventSettings shape, BrokerPlan plan) {
        this.clients = clients;
        this.shape = shape;
        this.plan = plan;
    }

    /** Exits with 1 and one line where the brokers are away, refuse, or a setting is wrong. */
    public static void main(String[] none) {
        try {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addSystemSources()
                    .withSources(new SecretFiles()
                            .getConfigSources(Thread.currentThread().getContextClassLoader()))
                    .withMapping(KafkaSettings.class)
                    .withMapping(EventSettings.class)
                    .build();
            var clients = new KafkaClients(
                    config.getValue("kafka.bootstrap.servers", String.class),
                    config.getConfigMapping(KafkaSettings.class));
            Optional<Path> passwords = config.getOptionalValue("thads.kafka.passwords-folder", Path.class);
            new BrokerSetup(clients, config.getConfigMapping(EventSettings.class), BrokerPlan.ofTheSuite())
                    .run(passwords)
                    .forEach(System.out::println);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        } catch (ExecutionException e) {
            fail("the brokers did not do it: "
                    + Optional.ofNullable(e.getCause()).orElse(e).getMessage());
        } catch (IOException | RuntimeException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    /** What was done, one sentence each. */
    List<String> run(Optional<Path> passwords) throws InterruptedException, ExecutionException, IOException {
        List<String> done = new ArrayList<>();
        done.add("topics made: " + new Topics(clients, shape).createMissing(plan.topics()));
        try (Admin admin = clients.admin()) {
            if (passwords.isPresent()) {
                done.add("users given their passwords: " + giveUsers(admin, passwords.get()));
            }
            done.add(giveRights(admin));
        }
        return done;
    }

    private List<String> giveUsers(Admin admin, Path folder)
            throws InterruptedException, ExecutionException, IOException {
        List<UserScramCredentialAlteration> users = new ArrayList<>();
        for (String service : plan.services()) {
            Path file = folder.resolve(service);
            if (Files.exists(file)) {
                String password = Files.readString(file).strip();
                users.add(new UserScramCredentialUpsertion(
                        service, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password));
            }
        }
        if (users.isEmpty()) {
            throw new IOException(folder + " holds no file that is named for a service: " + plan.services());
        }
        admin.alterUserScramCredentials(users).all().get();
        return users.stream().map(UserScramCredentialAlteration::user).toList();
    }

    private String giveRights(Admin admin) throws InterruptedException, ExecutionException {
        try {
            admin.createAcls(plan.accessControl()).all().get();
            return "rights given: " + plan.accessControl().size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SecurityDisabledException) {
                return "no rights given: these brokers have no authorizer, and let everybody do everything";
            }
            throw e;
        }
    }
}
