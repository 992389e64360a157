package vn.thads.complaints.letter;

import static vn.thads.complaints.Nation.as;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists to their end. */
final class Letters709Lists {
    private Letters709Lists() {}

    static List<String> ids(String client, String path, String query) {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonPath page = as(client)
                    .get(path + "?limit=500&" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return found;
    }
}
