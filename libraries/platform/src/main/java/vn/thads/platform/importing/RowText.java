package vn.thads.platform.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import vn.thads.platform.problem.FieldName;
import vn.thads.platform.text.Storable;

/** The texts of a row, as those of a request: composed (NFC), and none that no database holds. */
final class RowText {
    private RowText() {}

    /** Composes every text of a row in place; answers where one stands that cannot be stored. */
    static Optional<String> compose(ObjectNode row) {
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            Optional<String> wrong = switch (field.getValue()) {
                case TextNode text -> {
                    String composed = Storable.composed(text.textValue());
                    if (!composed.equals(text.textValue())) {
                        field.setValue(TextNode.valueOf(composed));
                    }
                    yield Storable.isStorable(composed) ? Optional.empty() : Optional.of("");
                }
                case ObjectNode object -> compose(object);
                case ArrayNode array -> compose(array);
                default -> Optional.empty();
            };
            if (wrong.isPresent()) {
                return Optional.of("/" + FieldName.repeatable(field.getKey()) + wrong.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> compose(ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
            int at = i;
            Optional<String> wrong = switch (array.get(i)) {
                case TextNode text -> {
                    String composed = Storable.composed(text.textValue());
                    array.set(at, TextNode.valueOf(composed));
                    yield Storable.isStorable(composed) ? Optional.empty() : Optional.of("");
                }
                case ObjectNode object -> compose(object);
                case ArrayNode inner -> compose(inner);
                default -> Optional.empty();
            };
            if (wrong.isPresent()) {
                return Optional.of("/" + i + wrong.get());
            }
        }
        return Optional.empty();
    }
}
