package vn.thads.officers.storage;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of this service that SQL cannot say. */
@Singleton
public class OfficerMigrations implements FlywayConfigurationCustomizer {
    OfficerMigrations() {}

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new SealIdentities());
    }
}
