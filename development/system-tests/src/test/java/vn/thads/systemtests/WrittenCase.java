package vn.thads.systemtests;

/**
 * A case as its writer knows it, by what was acknowledged and by nothing else.
 *
 * @param office the office that has it
 * @param owed đồng of its one obligation
 * @param id as the service named it
 * @param version facts that were acknowledged
 * @param received đồng received, acknowledged
 * @param settled đồng that went on to the budget, acknowledged
 * @param maybe đồng of a last receipt of which nobody knows whether it was taken
 * @param column the column of forms 06 and 07 that it stands in
 */
record WrittenCase(
        String office, long owed, String id, long version, long received, long settled, long maybe, String column) {
    static WrittenCase registered(String office, long owed, String id) {
        return new WrittenCase(office, owed, id, 1, 0, 0, 0, "enforcing");
    }

    WrittenCase withFact() {
        return new WrittenCase(office, owed, id, version + 1, received, settled, maybe, column);
    }

    WrittenCase withReceipt(long amount) {
        return new WrittenCase(office, owed, id, version + 1, received + amount, settled, maybe, column);
    }

    WrittenCase withRemittance(long amount) {
        return new WrittenCase(office, owed, id, version + 1, received, settled + amount, maybe, column);
    }

    WrittenCase withUnknownReceipt(long amount) {
        return new WrittenCase(office, owed, id, version, received, settled, amount, column);
    }

    WrittenCase in(String other) {
        return new WrittenCase(office, owed, id, version, received, settled, maybe, other);
    }

    /** The unknown receipt was taken. */
    WrittenCase itWasTaken() {
        return new WrittenCase(office, owed, id, version + 1, received + maybe, settled, 0, column);
    }

    /** The unknown receipt was not taken. */
    WrittenCase itWasNotTaken() {
        return new WrittenCase(office, owed, id, version, received, settled, 0, column);
    }
}
