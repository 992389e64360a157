package vn.thads.reporting.posting;

/**
 * An account of the statistics ledger: a column of the forms that is not computed from others (law page §4.6).
 *
 * <p>Origin and standing are the two sides; every posting keeps {@code carriedOver + newlyAccepted − entrusted − withdrawnOrRecalled},
 * with the opening of the year, equal to the sum of the standing side.
 */
public enum Account {
    /** năm trước chuyển sang: adjustments only; the opening itself is computed from what stood on 30 September. */
    CARRIED_OVER("carriedOver", Side.ORIGIN),
    /** mới thụ lý. */
    NEWLY_ACCEPTED("newlyAccepted", Side.ORIGIN),
    /** uỷ thác thi hành án. */
    ENTRUSTED("entrusted", Side.LEAVING),
    /** Cục rút lên; thu hồi, huỷ quyết định thi hành án; trả đơn. */
    WITHDRAWN_OR_RECALLED("withdrawnOrRecalled", Side.LEAVING),
    /** thi hành xong. */
    COMPLETED("completed", Side.SETTLED),
    /** đình chỉ thi hành án. */
    DISCONTINUED("discontinued", Side.SETTLED),
    /** giảm nghĩa vụ thi hành án: money only. */
    REDUCED("reduced", Side.SETTLED),
    /** đang thi hành. */
    ENFORCING("enforcing", Side.OPEN),
    /** hoãn thi hành án. */
    POSTPONED("postponed", Side.OPEN),
    /** tạm đình chỉ thi hành án. */
    SUSPENDED("suspended", Side.OPEN),
    /** tạm dừng để giải quyết khiếu nại. */
    PAUSED_FOR_COMPLAINT("pausedForComplaint", Side.OPEN),
    /** trường hợp khác. */
    OTHER("other", Side.OPEN),
    /** chưa có điều kiện thi hành, outside the separate book. */
    NOT_ENFORCEABLE("notEnforceable", Side.OPEN),
    /** đang ở sổ theo dõi riêng: a memo outside all totals. */
    SEPARATE_BOOK("separateBook", Side.MEMO);

    /** Which side of the ledger an account is on. */
    public enum Side {
        /** Adds to what must be enforced. */
        ORIGIN,
        /** Takes away from what must be enforced. */
        LEAVING,
        /** A flow of the year into the settled total. */
        SETTLED,
        /** What stands open at the cut-off. */
        OPEN,
        /** Outside all totals. */
        MEMO
    }

    private final String column;
    private final Side side;

    Account(String column, Side side) {
        this.column = column;
        this.side = side;
    }

    /** Name of the form column, as in the API. */
    public String column() {
        return column;
    }

    /** Side of the ledger. */
    public Side side() {
        return side;
    }

    /** Whether the account counts what happened within the year and begins at 0 on 1 October. */
    public boolean isFlow() {
        return switch (side) {
            case ORIGIN, LEAVING, SETTLED -> true;
            case OPEN, MEMO -> false;
        };
    }

    /**
     * The account of a form column.
     *
     * @throws IllegalArgumentException if no account has that column
     */
    public static Account ofColumn(String column) {
        for (Account account : values()) {
            if (account.column.equals(column)) {
                return account;
            }
        }
        throw new IllegalArgumentException("no account stands in a column " + column);
    }
}
