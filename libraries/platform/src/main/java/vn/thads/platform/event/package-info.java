/**
 * How a change travels: journal and outbox in the transaction of the change, relay to Kafka, inbox with its dead letters, replay.
 *
 * <p>What is promised: order per aggregate, nothing lost, nothing counted twice. What is not: order between aggregates.
 */
@NullMarked
package vn.thads.platform.event;

import org.jspecify.annotations.NullMarked;
