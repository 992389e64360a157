/** Discipline (kỷ luật), with its own permission. */
@NullMarked
package vn.thads.officers.discipline;

import org.jspecify.annotations.NullMarked;
