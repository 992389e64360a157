package vn.thads.officers.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is listed.
 *
 * @param on day of the offices
 * @param type type, or null
 * @param parent code of the office above, or null
 * @param nameKey part of the name's key, or null
 */
record OfficeFilter(
        LocalDate on,
        @Nullable String type,
        @Nullable String parent,
        @Nullable String nameKey) {}
