package vn.thads.reporting.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of an office.
 *
 * @param office code of the office
 * @param cases how many
 */
@Schema(name = "OfficeCount", description = "How many of an office (số lượng theo cơ quan)")
record OfficeCount(
        @Schema(description = "Office (cơ quan)", examples = "709")
        String office,

        @Schema(description = "How many (số lượng)", examples = "97")
        long cases) {}
