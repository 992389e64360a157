/** Protests of the procuracy (kháng nghị của Viện kiểm sát): no complaint of a citizen, a register and terms of their own. */
@NullMarked
package vn.thads.complaints.protest;

import org.jspecify.annotations.NullMarked;
