package vn.thads.contractchecks.fuzz;

/**
 * An answer that should not have been given.
 *
 * @param request what was asked
 * @param status what was answered, 0 if nothing was
 * @param body the beginning of the answer
 * @param fault what is wrong with it
 */
public record Finding(String request, int status, String body, String fault) {
    private static final int SHOWN = 500;

    public Finding {
        body = body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    }

    /** Two findings of one kind are one finding. */
    String kind() {
        return request.split(" by ", 2)[0].replaceAll("[?].*|[0-9a-f-]{8,}|[0-9]+", "")
                + status
                + fault.replaceAll("[0-9]+", "")
                        .substring(
                                0, Math.min(60, fault.replaceAll("[0-9]+", "").length()));
    }

    @Override
    public String toString() {
        return "%n%s%n  %s%n  → %d %s".formatted(fault, request, status, body);
    }
}
