package vn.thads.platform.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report of an import, in the language of the answer.
 *
 * @param row number of the row
 * @param field JSON pointer or column
 * @param rule short stable name of the rule
 * @param value what stood there, or null if it is personal or absent
 * @param message what is wrong and what to do
 */
@Schema(name = "ImportError", description = "A row, or a part of it, that was refused (dòng lỗi)", examples = """
                {"row": 17, "field": "/office", "rule": "unknown-office", "value": "799",
                 "message": "There is no office 799 on that day."}
                """)
public record ImportError(
        long row, String field, String rule, @Nullable String value, String message) {}
