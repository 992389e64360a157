/** What every service is held against in its tests: the OpenAPI document that it serves, and its table of access. */
@NullMarked
package vn.thads.contractchecks;

import org.jspecify.annotations.NullMarked;
