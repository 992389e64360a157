/** Cases as the office keeps them: registration, decisions, acts, lists, what is possible. */
@NullMarked
package vn.thads.cases.register;

import org.jspecify.annotations.NullMarked;
