package vn.thads.events;

/**
 * How one obligation (khoản phải thi hành) stands.
 *
 * <p>{@code owed = settled + reduced + rest}; the rest is the money that stands where {@link #state} says, zero or more.
 *
 * @param number number of the obligation within its case, from 1
 * @param state state of the obligation
 * @param owed đồng to enforce, amendments and recognised interest included; 0 for a duty that is not money
 * @param settled đồng collected and remitted, paid out or deposited (law page §4.3)
 * @param reduced đồng exempted or reduced by the court (miễn, giảm)
 */
public record ObligationStanding(int number, CaseState state, long owed, long settled, long reduced) {
    public ObligationStanding {
        if (owed < 0 || settled < 0 || reduced < 0 || Math.addExact(settled, reduced) > owed) {
            throw new IllegalArgumentException("obligation %d: owed %d, settled %d, reduced %d do not balance"
                    .formatted(number, owed, settled, reduced));
        }
    }

    /** The đồng still standing where {@link #state} says. */
    public long rest() {
        return owed - settled - reduced;
    }
}
