package vn.thads.platform.importing;

import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;

/**
 * Why a row, or a part of it, was not loaded.
 *
 * @param row number of the row
 * @param field JSON pointer or column
 * @param rule short stable name of the rule
 * @param value what stood there, or null if it is personal or absent
 * @param message what is wrong and what to do
 */
public record RowError(
        long row, String field, String rule, @Nullable String value, Message message) {}
