package vn.thads.platform.openapi;

import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.Operation;

/** Marks of our own on an operation: they steer {@link ContractFilter} and are not part of the contract. */
final class Marks {
    private Marks() {}

    /** Takes a mark away; the scanner has copied it to every part of the operation. */
    static void remove(String mark, Operation operation) {
        remove(mark, (Extensible<?>) operation);
        if (operation.getRequestBody() != null) {
            remove(mark, operation.getRequestBody());
        }
        remove(mark, operation.getResponses());
        operation.getResponses().getAPIResponses().values().forEach(response -> remove(mark, response));
    }

    private static void remove(String mark, Extensible<?> part) {
        if (part.getExtensions() != null) {
            part.removeExtension(mark);
        }
    }
}
