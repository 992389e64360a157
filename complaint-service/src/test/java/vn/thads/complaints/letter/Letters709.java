package vn.thads.complaints.letter;

import static vn.thads.complaints.Nation.once;

import io.restassured.response.Response;
import java.util.UUID;

/** Letters to office 709, each by a sender of its own unless a test says otherwise. */
final class Letters709 {
    static final String CONTENT =
            "Tôi khiếu nại quyết định kê biên nhà ở của gia đình tôi tại ấp Mẫu vì chưa hết thời hạn tự nguyện";

    private Letters709() {}

    /** A name that no other test uses. */
    static String somebody() {
        return "Mẫu " + UUID.randomUUID();
    }

    static String body(String name, String content, String receivedOn) {
        return """
                {"office":"709","channel":"POST","receivedOn":"%s","signatories":1,
                "senders":[{"name":"%s","address":"Ấp Mẫu, Châu Thành"}],"content":"%s"}""".formatted(receivedOn, name, content);
    }

    static Response send(String body) {
        return once("clerk-709").body(body).post("/api/v1/letters");
    }

    /** One that is there. */
    static String received(String name, String content, String receivedOn) {
        return send(body(name, content, receivedOn))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response step(String client, String letter, int version, String step, String body) {
        return once(client)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/letters/" + letter + "/" + step);
    }

    static Response classify(String letter, int version, String on, String matters) {
        return step(
                "head-709",
                letter,
                version,
                "classifications",
                "{\"classifiedOn\":\"" + on + "\",\"matters\":[" + matters + "]}");
    }
}
