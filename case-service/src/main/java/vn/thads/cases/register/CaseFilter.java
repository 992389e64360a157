package vn.thads.cases.register;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.storage.DayRange;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;

/** What a list of cases is narrowed to. */
public class CaseFilter {
    /** Office that holds the case. */
    @QueryParam("office")
    @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
    @Parameter(description = "Office that holds the case (mã cơ quan)", example = "709")
    public @Nullable String office;

    /** Officer who holds it. */
    @QueryParam("officer")
    @Pattern(regexp = "[0-9A-Za-z-]{3,20}")
    @Parameter(description = "Officer who holds it (chấp hành viên)", example = "709-1")
    public @Nullable String officer;

    /** State today. */
    @QueryParam("state")
    @Parameter(description = "State today (tình trạng)", example = "ENFORCING")
    public @Nullable CaseState state;

    /** Ex officio or on request. */
    @QueryParam("initiation")
    @Parameter(description = "Ex officio or on request (chủ động, theo yêu cầu)", example = "EX_OFFICIO")
    public @Nullable Initiation initiation;

    /** Kind of judgment. */
    @QueryParam("judgmentKind")
    @Pattern(regexp = "[A-Z_]{3,40}")
    @Parameter(description = "Kind of judgment (loại án)", example = "CRIMINAL")
    public @Nullable String judgmentKind;

    /** First day of the enforcement decision. */
    @QueryParam("decidedFrom")
    @Parameter(description = "Enforcement decision on or after (từ ngày)", example = "2016-10-01")
    public @Nullable LocalDate decidedFrom;

    /** Last day of the enforcement decision. */
    @QueryParam("decidedTo")
    @Parameter(description = "Enforcement decision on or before (đến ngày)", example = "2017-09-30")
    public @Nullable LocalDate decidedTo;

    /** Part of a party's name. */
    @QueryParam("q")
    @Size(min = 2, max = 100)
    @Parameter(
            description =
                    "Part of a party's name, with or without marks, wherever the tone stands (tìm theo tên đương sự)",
            example = "nguyen van")
    public @Nullable String q;

    /** Number of the enforcement decision. */
    @QueryParam("number")
    @Size(max = 60)
    @Parameter(
            description = "Number of the enforcement decision, whole or only the running number (số quyết định)",
            example = "709/2017/EX_OFFICIO/102")
    public @Nullable String number;

    PageRequest page(PageParams page) {
        DayRange.checked("decidedFrom", decidedFrom);
        DayRange.checked("decidedTo", decidedTo);
        return page.boundTo(office, officer, state, initiation, judgmentKind, decidedFrom, decidedTo, q, number);
    }
}
