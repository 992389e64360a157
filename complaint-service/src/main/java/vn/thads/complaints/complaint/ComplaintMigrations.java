package vn.thads.complaints.complaint;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of this service that SQL cannot say. */
@Singleton
public class ComplaintMigrations implements FlywayConfigurationCustomizer {
    ComplaintMigrations() {}

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new SealComplainants());
    }
}
