package vn.thads.reporting.indicator;

/**
 * A part of a whole, as counts.
 *
 * @param part such as those in time
 * @param whole such as those due
 */
record Share(long part, long whole) {
    static final Share NOTHING = new Share(0, 0);
}
