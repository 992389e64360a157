package vn.thads.officers.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;

/** Person and grades of an officer, complete; without an identity number the known one stays. */
@Schema(name = "OfficerChange", description = "Person and grades (ngạch) of an officer, complete")
record OfficerChange(
        @NotBlank @Size(max = 100) String name,
        @Nullable IdentityType identityType,
        @Nullable @Size(max = 20) String identityNumber,
        @Nullable LocalDate birthDate,
        @NotNull @Size(max = 20) List<@Valid @NotNull Grade> grades) {
    static final String EXAMPLE = """
            {"name": "Nguyễn Văn Mẫu", "birthDate": "1984-05-01",
             "grades": [{"grade": "CHV_SO_CAP", "from": "2012-01-01"}, {"grade": "CHV_TRUNG_CAP", "from": "2018-01-01"}]}
            """;

    Person over(Person known) {
        IdentityNumber identity = OfficerRequest.identity(identityType, identityNumber);
        return new Person(name, identity == null ? known.identity() : identity, birthDate);
    }
}
