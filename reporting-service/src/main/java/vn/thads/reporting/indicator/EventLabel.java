package vn.thads.reporting.indicator;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event behind points is called.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
@Schema(name = "EventLabel", description = "What an event is called (tên)")
public record EventLabel(
        @Schema(description = "In Vietnamese", examples = "khiển trách")
        String vi,

        @Schema(description = "In English", examples = "reprimand")
        String en) {
    private static final Map<String, EventLabel> KNOWN = Map.of(
            "ACT_ANNULLED",
            new EventLabel(
                    "quyết định, hành vi bị huỷ sau khiếu nại hoặc kháng nghị đúng",
                    "act annulled after an upheld complaint or protest"),
            "FALSE_DATA",
            new EventLabel("số liệu sai sự thật đã xác minh", "proven false data"),
            "CORRECTION",
            new EventLabel("đính chính báo cáo đã gửi", "correction of a sent report"),
            "KHIEN_TRACH",
            new EventLabel("khiển trách", "reprimand"),
            "CANH_CAO",
            new EventLabel("cảnh cáo", "warning"),
            "HA_BAC_LUONG",
            new EventLabel("hạ bậc lương", "reduction of the salary step"),
            "GIANG_CHUC",
            new EventLabel("giáng chức", "demotion"),
            "CACH_CHUC",
            new EventLabel("cách chức", "removal from post"),
            "BUOC_THOI_VIEC",
            new EventLabel("buộc thôi việc", "dismissal"));

    /** Of a kind of event; a form of discipline that later law adds is called a discipline. */
    static EventLabel of(String kind) {
        return KNOWN.getOrDefault(kind, new EventLabel("kỷ luật", "discipline"));
    }
}
