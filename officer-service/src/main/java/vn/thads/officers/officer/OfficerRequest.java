package vn.thads.officers.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;

/** An officer to be registered. */
@Schema(name = "OfficerRequest", description = "An officer (người làm công tác thi hành án dân sự) to be registered")
record OfficerRequest(
        @NotBlank @Pattern(regexp = "[0-9A-Z-]{1,20}") String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable IdentityType identityType,
        @Nullable @Size(max = 20) String identityNumber,
        @Nullable LocalDate birthDate,
        @NotNull @Size(max = 20) List<@Valid @NotNull Grade> grades,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull PostingRequest> postings) {
    static final String EXAMPLE = """
            {"code": "709-9", "name": "Nguyễn Văn Mẫu", "identityType": "CCCD", "identityNumber": "087084000999",
             "birthDate": "1984-05-01", "grades": [{"grade": "CHV_SO_CAP", "from": "2012-01-01"}],
             "postings": [{"office": "709", "role": "OFFICER", "kind": "APPOINTMENT", "from": "2012-01-01"}]}
            """;

    Person person() {
        return new Person(name, identity(identityType, identityNumber), birthDate);
    }

    List<Posting> toPostings() {
        return postings.stream().map(PostingRequest::toPosting).toList();
    }

    static @Nullable IdentityNumber identity(@Nullable IdentityType type, @Nullable String number) {
        return number == null ? null : new IdentityNumber(type == null ? IdentityType.CCCD : type, number);
    }
}
