/** What a process may keep, because it can be told when it no longer holds. */
@NullMarked
package vn.thads.platform.memory;

import org.jspecify.annotations.NullMarked;
