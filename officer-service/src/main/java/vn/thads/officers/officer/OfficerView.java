package vn.thads.officers.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;

/** An officer as he is served; his identity number never leaves whole. */
@Schema(name = "Officer", description = "An officer (người làm công tác thi hành án dân sự); identity number masked")
record OfficerView(
        UUID id,
        String code,
        String name,
        @Nullable IdentityType identityType,
        @Nullable String identityNumber,
        @Nullable LocalDate birthDate,
        List<Grade> grades,
        List<PostingView> postings,
        long version) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000001", "code": "709-1", "name": "Nguyễn Văn Mẫu",
             "identityType": "CCCD", "identityNumber": "*********999", "birthDate": "1984-05-01",
             "grades": [{"grade": "CHV_SO_CAP", "from": "2012-01-01"}],
             "postings": [{"id": "0199a8f0-0000-7000-8000-000000000002", "office": "709", "role": "OFFICER",
                           "kind": "APPOINTMENT", "from": "2012-01-01", "to": null}],
             "version": 1}
            """;

    static OfficerView of(Officer officer) {
        Person person = officer.person();
        IdentityNumber identity = person.identity();
        return new OfficerView(
                officer.id(),
                officer.code(),
                officer.name(),
                identity == null ? null : identity.type(),
                identity == null ? null : identity.masked(),
                person.birthDate(),
                officer.grades(),
                officer.postings().stream().map(PostingView::of).toList(),
                officer.version());
    }
}
