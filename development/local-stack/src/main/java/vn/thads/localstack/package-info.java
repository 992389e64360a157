/** One process tree on one machine: real PostgreSQL, real Kafka, an OIDC issuer, the four services. */
@NullMarked
package vn.thads.localstack;

import org.jspecify.annotations.NullMarked;
