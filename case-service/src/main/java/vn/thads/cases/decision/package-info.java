/** What may be done to a case (việc) under the law of the day: commands, guards, and an answer of facts or a refusal with its article. */
@NullMarked
package vn.thads.cases.decision;

import org.jspecify.annotations.NullMarked;
