package vn.thads.officers.relative;

import java.time.LocalDate;
import java.util.UUID;
import vn.thads.platform.identity.IdentityNumber;

/**
 * A relative (người thân thích) whom an officer declared.
 *
 * @param id the declaration
 * @param relation a key of relations
 * @param identity identity number; it stays in this service
 * @param declaredOn day of the declaration
 */
record Relative(UUID id, String relation, IdentityNumber identity, LocalDate declaredOn) {}
