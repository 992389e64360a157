package vn.thads.officers.draw;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes no part in a draw, and why.
 *
 * @param officer staff code
 * @param ground a key of draw-exclusions
 */
@Schema(name = "DrawExclusion", description = "Người không tham gia bốc thăm và lý do; who takes no part, and why")
record Exclusion(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String officer,
        @NotBlank @Pattern(regexp = "[A-Z_]{3,30}") String ground) {}
