/** Deterministic simulation of aggregate, relay, broker, inbox and ledger on virtual time, and the count by hand that judges it. */
@NullMarked
package vn.thads.reporting.simulation;

import org.jspecify.annotations.NullMarked;
