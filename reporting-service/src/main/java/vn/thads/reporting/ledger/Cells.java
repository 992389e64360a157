package vn.thads.reporting.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.Account.Side;

/**
 * The cells of one row of a form (law page §4.6): one figure for each account, and those computed from them by the identities (1) to
 * (6) of §4.4. Cases or đồng; never both in one.
 */
public final class Cells {
    /** A row of zeros. */
    public static final Cells ZERO = new Cells(new EnumMap<>(Account.class));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int RATE_SCALE = 2;

    private final EnumMap<Account, Long> amounts;

    private Cells(EnumMap<Account, Long> amounts) {
        this.amounts = amounts;
    }

    /** A row from the accounts that are not 0. */
    public static Cells of(Map<Account, Long> amounts) {
        var copy = new EnumMap<Account, Long>(Account.class);
        copy.putAll(amounts);
        return new Cells(copy);
    }

    /** What stands in an account. */
    public long get(Account account) {
        return amounts.getOrDefault(account, 0L);
    }

    /** tổng số thụ lý (1). */
    public long accepted() {
        return sum(Side.ORIGIN);
    }

    /** tổng số phải thi hành (2). */
    public long toEnforce() {
        return accepted() - sum(Side.LEAVING);
    }

    /** có điều kiện thi hành (4). */
    public long enforceable() {
        return settled() + sum(Side.OPEN) - get(Account.NOT_ENFORCEABLE);
    }

    /** giải quyết xong: completed, discontinued and, in money, reduced. */
    public long settled() {
        return sum(Side.SETTLED);
    }

    /** tổng số chuyển kỳ sau (5). */
    public long carriedForward() {
        return toEnforce() - settled();
    }

    /** tỷ lệ % (6), two places, half up; empty when nothing is enforceable. */
    public Optional<BigDecimal> rate() {
        long enforceable = enforceable();
        return enforceable == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(settled())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(enforceable), RATE_SCALE, RoundingMode.HALF_UP));
    }

    /** Whether origin and standing are equal: identity (3). */
    public boolean isBalanced() {
        return toEnforce() == enforceable() + get(Account.NOT_ENFORCEABLE);
    }

    /** Both rows added, cell by cell. */
    public Cells plus(Cells other) {
        var sums = new EnumMap<>(amounts);
        other.amounts.forEach((account, amount) -> sums.merge(account, amount, Math::addExact));
        return new Cells(sums);
    }

    private long sum(Side side) {
        long sum = 0;
        for (var cell : amounts.entrySet()) {
            if (cell.getKey().side() == side) {
                sum = Math.addExact(sum, cell.getValue());
            }
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Cells cells)) {
            return false;
        }
        for (Account account : Account.values()) {
            if (get(account) != cells.get(account)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Account account : Account.values()) {
            hash = 31 * hash + Long.hashCode(get(account));
        }
        return hash;
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
