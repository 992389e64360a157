package vn.thads.officers.reinforcement;

import org.jspecify.annotations.Nullable;

/**
 * An office in a plan: what it carries, and what it must keep.
 *
 * @param code its code
 * @param province province that it belongs to
 * @param weight weight of its cases in hundredths of a plain one
 * @param standing capacity of those who stay whatever the plan says (leaders, exempt, seconded), in hundredths of an officer
 * @param mayLose how many of the others may leave at most
 * @param mayLoseSeniors how many of them may be of an intermediate or senior grade
 * @param place where it lies, or null if unknown
 */
record Station(
        String code,
        String province,
        long weight,
        int standing,
        int mayLose,
        int mayLoseSeniors,
        @Nullable Place place) {
    private static final double EARTH_KM = 6371;

    /**
     * Where an office lies.
     *
     * @param latitude degrees
     * @param longitude degrees
     */
    record Place(double latitude, double longitude) {
        int kilometresTo(Place other) {
            double north = Math.toRadians(other.latitude - latitude) / 2;
            double east = Math.toRadians(other.longitude - longitude) / 2;
            double chord = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east), 2);
            return (int) Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(chord)));
        }
    }

    /**
     * How badly its cases wait: the square of its weight over its capacity. The sum over the offices is least where every officer
     * carries the same, and one heavy office costs more than two that are half as heavy.
     */
    long burden(long capacity) {
        return Math.multiplyExact(weight, weight) / Math.max(1, capacity);
    }

    /** Kilometres between two offices; none where one of the places is unknown. */
    int kilometresTo(Station other) {
        return place == null || other.place == null ? 0 : place.kilometresTo(other.place);
    }
}
