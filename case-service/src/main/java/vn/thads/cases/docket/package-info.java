/** The case file (hồ sơ thi hành án) as a value: its registration, its facts, and the fold that answers how it stood on any day. */
@NullMarked
package vn.thads.cases.docket;

import org.jspecify.annotations.NullMarked;
