package vn.thads.officers.reinforcement;

/**
 * What a move must be worth, in the unit of {@link Station#burden}: few moves, and short ones.
 *
 * @param move for each move
 * @param kilometre for each kilometre
 */
record MoveCost(long move, long kilometre) {
    private static final int HUNDRED = 100;

    /** In hundredths of the burden that one officer with the average load is. */
    static MoveCost of(long weight, long capacity, int movePercent, int hundredKilometresPercent) {
        long average = weight / Math.max(1, capacity);
        long one = average * average * HUNDRED;
        return new MoveCost(one * movePercent / HUNDRED, one * hundredKilometresPercent / HUNDRED / HUNDRED);
    }

    long of(int kilometres) {
        return move + kilometre * kilometres;
    }
}
