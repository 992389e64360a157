/** What the tests of the services take from the local stack: its servers, once per JVM, and tokens. */
@NullMarked
package vn.thads.localstack.testing;

import org.jspecify.annotations.NullMarked;
