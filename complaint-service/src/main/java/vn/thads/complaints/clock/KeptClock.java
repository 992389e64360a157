package vn.thads.complaints.clock;

import java.time.LocalDate;

/**
 * A clock as it is kept.
 *
 * @param running what runs
 * @param riskOn first day at risk
 */
record KeptClock(Running running, LocalDate riskOn) {}
