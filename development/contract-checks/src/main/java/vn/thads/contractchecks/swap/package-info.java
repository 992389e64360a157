/** What belongs to one office, asked for by another: by path, query, body, cursor, idempotency key and version. */
@NullMarked
package vn.thads.contractchecks.swap;

import org.jspecify.annotations.NullMarked;
