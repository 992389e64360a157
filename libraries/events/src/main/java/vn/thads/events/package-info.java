/**
 * The contracts between the services: what each tells the others over Kafka and over {@code GET /api/v1/events}. Pure Java records.
 *
 * <p>No personal data: ids, codes, dates and amounts only. Contracts only grow: a new optional component or a new type.
 */
@NullMarked
package vn.thads.events;

import org.jspecify.annotations.NullMarked;
