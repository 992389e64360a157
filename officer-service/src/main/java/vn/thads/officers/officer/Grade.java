package vn.thads.officers.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grade (ngạch) from a day on, until the next.
 *
 * @param grade a key of officer-grades
 * @param from first day
 */
@Embeddable
@Schema(name = "Grade", description = "A grade (ngạch) from a day on")
public record Grade(
        @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,40}") String grade,
        @NotNull @Column(name = "from_day") LocalDate from) {}
