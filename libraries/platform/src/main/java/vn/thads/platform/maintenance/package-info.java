/** What an operator does to a running service: maintenance that lets nobody write, and the levels of its log. */
@NullMarked
package vn.thads.platform.maintenance;

import org.jspecify.annotations.NullMarked;
