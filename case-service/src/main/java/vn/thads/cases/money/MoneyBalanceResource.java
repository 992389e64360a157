package vn.thads.cases.money;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** Money of whole offices (tiền của cơ quan). */
@Path("/api/v1/money-balances")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "money",
        description = "Money of cases: received, paid out, remitted, deposited, held (thu, chi, nộp, gửi, còn giữ)")
class MoneyBalanceResource {
    private final Movements movements;
    private final Access access;

    MoneyBalanceResource(Movements movements, Access access) {
        this.movements = movements;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMoneyBalances",
            summary = "Where the money of offices is (số dư tiền thi hành án)",
            description =
                    "For each office within reach: received = paidOut + remitted + deposited + held (thu = chi + nộp + gửi + còn giữ).")
    @APIResponse(responseCode = "200", description = "A page of offices (một trang cơ quan)")
    public Page<MoneyAccount.OfOffice> list(
            @QueryParam("office")
                    @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
                    @Parameter(description = "Office code (mã cơ quan)", example = "709")
                    @Nullable
                    String office,
            @BeanParam PageParams page) {
        return Page.within(movements.ofOffices(office), page.boundTo(office)).ifEmpty(access.whyEmpty(office));
    }
}
