package vn.thads.officers.assignment;

/**
 * An officer beside the others for one case: everything that may put him before or behind them.
 *
 * @param candidate the officer
 * @param cases cases that he holds when the case is given
 * @param before their weight, in hundredths of a plain case
 * @param after their weight with the case
 * @param sameJudgment how many cases of the same judgment are his
 * @param hasGrade whether his grade is the one that is proposed for it, or higher
 * @param hasTerritory whether he looks after its territory
 * @param numberPlace how many come before him by the number of the judgment
 * @param isChosen whether the creditor chose him
 */
record Ranked(
        Candidate candidate,
        long cases,
        long before,
        long after,
        int sameJudgment,
        boolean hasGrade,
        boolean hasTerritory,
        int numberPlace,
        boolean isChosen) {
    /** By what a full officer would carry with the case: exact, without a division. */
    int compareLoad(Ranked other) {
        return Long.compare(
                Math.multiplyExact(after, other.candidate.capacity()),
                Math.multiplyExact(other.after, candidate.capacity()));
    }
}
