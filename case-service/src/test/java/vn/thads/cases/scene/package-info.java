/** What the tests of the interfaces share: officers told over Kafka, callers, cases in situations. */
@NullMarked
package vn.thads.cases.scene;

import org.jspecify.annotations.NullMarked;
