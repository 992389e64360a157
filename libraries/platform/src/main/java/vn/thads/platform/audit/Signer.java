package vn.thads.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Signs the head of the trail now and then; the sealer calls it between two looks. */
@ApplicationScoped
class Signer {
    private static final Logger LOG = Logger.getLogger(Signer.class);

    private final Heads heads;
    private final HeadKey key;
    private final Clock clock;
    private final long everyNanos;
    private final boolean isOfLocalStack;
    private long lastTry;
    private boolean isContradicted;

    Signer(
            AgroalDataSource database,
            AuditSettings settings,
            Clock clock,
            @ConfigProperty(name = "thads.events.source") String origin) {
        this.heads = new Heads(database, origin);
        this.isOfLocalStack = settings.signingKey().isEmpty();
        this.key = settings.signingKey().map(HeadKey::of).orElseGet(HeadKey::ofLocalStack);
        this.clock = clock;
        this.everyNanos = settings.signEvery().toNanos();
        this.lastTry = System.nanoTime() - everyNanos;
    }

    /** Names the key, before anything is signed. */
    void introduce() {
        if (isOfLocalStack) {
            LOG.warn("Heads of the audit trail are signed with the key of the local stack, which everybody knows: set "
                    + "thads.audit.signing-key outside of it");
        } else {
            LOG.infof("Heads of the audit trail are signed; public key %s", key.publicText());
        }
    }

    void signIfDue() throws SQLException {
        if (isContradicted || System.nanoTime() - lastTry < everyNanos) {
            return;
        }
        lastTry = System.nanoTime();
        isContradicted = heads.sign(key, clock.instant()) == Heads.Signing.CONTRADICTED;
        if (isContradicted) {
            LOG.error(
                    "The audit trail no longer holds the head that was signed last: nothing more is signed; verify it");
        }
    }

    Heads heads() {
        return heads;
    }
}
