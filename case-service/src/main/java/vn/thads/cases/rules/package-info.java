/** The law as dated data (quy định theo thời điểm): decision kinds, transitions, grounds and guards, each with its article. Knows nobody. */
@NullMarked
package vn.thads.cases.rules;

import org.jspecify.annotations.NullMarked;
