package vn.thads.officers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OfficerApiTest {
    @Test
    void an_officer_is_registered_and_his_number_never_leaves_whole() {
        String code = Calls.newCode("709");

        Calls.post("hr-72", "/officers", Calls.officer(code, "Trần Thị Mẫu", "709"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("identityNumber", equalTo("*********999"), "postings[0].office", equalTo("709"));
        Calls.get("head-709", "/officers/" + code)
                .statusCode(200)
                .body("name", equalTo("Trần Thị Mẫu"), "identityNumber", equalTo("*********999"));
        Calls.post("hr-72", "/officers", Calls.officer(code, "Trần Thị Mẫu", "709"))
                .statusCode(409)
                .body("type", equalTo("/problems/officer-code-taken"));
    }

    @Test
    void a_wrong_number_grade_office_or_birth_year_is_named() {
        String right = Calls.officer(Calls.newCode("709"), "Lê Mẫu", "709");

        Calls.post("hr-72", "/officers", right.replace("087084000999", "12345"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/identityNumber"));
        Calls.post("hr-72", "/officers", right.replace("1984-05-01", "1990-05-01"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/identityNumber"));
        Calls.post("hr-72", "/officers", right.replace("CHV_SO_CAP", "NO_SUCH"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/grades/0/grade"));
        Calls.post("ministry", "/officers", right).statusCode(403);
        Calls.post("hr-72", "/officers", right.replace("\"office\": \"709\"", "\"office\": \"701\""))
                .statusCode(404);
        Calls.post("hr-72", "/officers", right.replace("\"name\": \"Lê Mẫu\"", "\"name\": \" \""))
                .statusCode(400)
                .body("errors[0].rule", equalTo("required"));
    }

    @Test
    void a_person_in_a_field_of_codes_is_refused_without_being_repeated() {
        String right = Calls.officer(Calls.newCode("709"), "Lê Mẫu", "709");
        for (String field : List.of("CHV_SO_CAP", "APPOINTMENT", "\"office\": \"709\"")) {
            String wrong = right.replace(field, field.contains("office") ? "\"office\": \"Nguyễn Kín\"" : "Nguyễn Kín");
            Calls.post("hr-72", "/officers", wrong)
                    .statusCode(400)
                    .body("errors.rule", hasItem("pattern"))
                    .body(not(containsString("Kín")));
        }
        Calls.get("hr-72", "/officers?office=072093000123").statusCode(400);
    }

    @Test
    void officers_are_listed_by_office_grade_day_and_name() {
        String code = Calls.newCode("705");
        Calls.post("hr-72", "/officers", Calls.officer(code, "Huỳnh Thuỷ Đặc Biệt", "705"))
                .statusCode(201);

        Calls.get("hr-72", "/officers?q=huynh thuy dac").body("items.code", contains(code));
        Calls.get("hr-72", "/officers?office=705&grade=CHV_SO_CAP&on=2017-02-16")
                .body("items.code", hasItem(code));
        Calls.get("hr-72", "/officers?office=705&on=2011-12-31").body("items", hasSize(0));
        Calls.get("hr-72", "/officers?office=705&grade=TTV&on=2017-02-16").body("items.code", not(hasItem(code)));
        Calls.get("head-709", "/officers?q=huynh thuy dac")
                .statusCode(200)
                .body("items", hasSize(0), "emptyBecause", equalTo("NO_DATA"));
        Calls.get("head-709", "/officers?office=705&total=true")
                .body("items", hasSize(0), "total", equalTo(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        Calls.get("hr-72", "/officers?q=huynh thuy dac&total=true").body("total", equalTo(1));
        Calls.get("hr-72", "/officers/" + code + "/postings?total=true").body("total", equalTo(1));
        Calls.get("hr-72", "/offices?type=PROVINCE&on=2017-02-16&limit=1&total=true")
                .body("total", equalTo(63));
    }

    @Test
    void person_and_grades_change_by_the_version_that_was_read() {
        String code = Calls.registered("709");
        String body = """
                {"name": "Nguyễn Văn Mới", "birthDate": "1984-05-01",
                 "grades": [{"grade": "CHV_SO_CAP", "from": "2012-01-01"}, {"grade": "CHV_TRUNG_CAP", "from": "2018-01-01"}]}
                """;

        Calls.put("hr-72", "/officers/" + code, "\"1\"", body)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("grades", hasSize(2));
        Calls.put("hr-72", "/officers/" + code, "\"1\"", body).statusCode(412);
    }

    @Test
    void an_officer_of_another_province_is_not_there() {
        String code = Calls.registered("709");

        Calls.get("province-72", "/officers/" + code).statusCode(200);
        Calls.get("province-70", "/officers/" + code).statusCode(404);
        Calls.get("head-703", "/officers/" + code).statusCode(404);
        Calls.get("officer-709-1", "/officers/" + code).statusCode(404);
        Calls.get("bank", "/officers/" + code).statusCode(403);
    }
}
