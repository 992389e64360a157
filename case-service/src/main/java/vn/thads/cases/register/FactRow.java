package vn.thads.cases.register;

import java.util.UUID;
import vn.thads.cases.docket.CaseFact;

/**
 * A fact on its way to the tables.
 *
 * @param office office that numbers the case
 * @param caseId the case
 * @param fact place of the fact in the history, from 1
 * @param what the fact
 * @param issuer office that held the case then, and numbers its decisions
 * @param number of a decision: its number; of others 0
 * @param by subject who took or recorded it
 */
record FactRow(String office, UUID caseId, int fact, CaseFact what, String issuer, int number, String by) {}
