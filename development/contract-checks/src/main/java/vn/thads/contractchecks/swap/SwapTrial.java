package vn.thads.contractchecks.swap;

import java.util.Collection;
import java.util.List;
import vn.thads.contractchecks.AccessGrants;
import vn.thads.contractchecks.ServedContract;
import vn.thads.contractchecks.ServedOperation;
import vn.thads.contractchecks.swap.SwapScene.Outsider;
import vn.thads.localstack.IssuerClient;

/**
 * Every id, code, cursor, key and version of one office put into every place of an operation by somebody of another.
 *
 * <p>The same is asked with something that never existed: status, type and body must be the same, and none of the planted texts
 * in any answer. {@code -Dswap.most} takes more of each kind.
 */
public final class SwapTrial {
    private final String base;
    private final ServedContract contract;
    private final AccessGrants grants;
    private final SwapScene scene;
    private final Findings findings;

    public SwapTrial(String base, ServedContract contract, AccessGrants grants, SwapScene scene) {
        this.base = base;
        this.contract = contract;
        this.grants = grants;
        this.scene = scene;
        this.findings = new Findings(scene.canaries());
    }

    /** Tries everything; answers what was seen or could be told. */
    public Collection<String> faults() {
        try (Wire wire = new Wire(base)) {
            for (Outsider outsider : scene.outsiders()) {
                List<IssuerClient> insiders =
                        outsider.insiders().stream().map(SwapTrial::client).toList();
                Harvest theirs = new Harvest(contract, grants, wire, insiders, scene.planted(), example -> example);
                IssuerClient client = client(outsider.client());
                Harvest own = new Harvest(
                        contract,
                        grants,
                        wire,
                        List.of(client),
                        List.of(),
                        example -> example.replace(scene.office(), outsider.office()));
                for (ServedOperation operation : contract.operations()) {
                    if (grants.isGranted(operation.id(), client)
                            && !grants.isGrantedNationwide(operation.id(), client)) {
                        new Swaps(
                                        contract,
                                        scene,
                                        operation,
                                        outsider,
                                        theirs,
                                        own,
                                        new Judge(wire, operation, outsider, findings))
                                .all();
                    }
                }
            }
        }
        return findings.faults();
    }

    /** How often it asked for something of another office. */
    public int swaps() {
        return findings.swaps();
    }

    /** One line about it. */
    public String summary() {
        return findings.toString();
    }

    private static IssuerClient client(String id) {
        return IssuerClient.all().stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
