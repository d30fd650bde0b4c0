package org.reencuentro.kiosk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

/**
 * The JSON object of a request, read strictly: each field is asked for by name and shape, and a field nobody asks for is
 * a fault. Every fault is {@link KioskProblem#BODY_MALFORMED} naming the field, never its value.
 */
final class Body {
    private final JsonObject object;

    private Body(JsonObject object) {
        this.object = object;
    }

    /** Reads UTF-8 JSON that may carry these fields and no others. */
    static Body read(byte[] json, String... fields) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonStructure read = reader.read();
            if (read instanceof JsonObject object && Set.of(fields).containsAll(object.keySet())) {
                return new Body(object);
            }
        } catch (JsonException | IllegalStateException unreadable) {
            throw malformed("body");
        }
        throw malformed("body");
    }

    /** A field that must be there: a text of one to {@code longest} characters. */
    String text(String field, int longest) {
        return optionalText(field, longest).orElseThrow(() -> malformed(field));
    }

    /** A field that may be missing; empty when it is. */
    Optional<String> optionalText(String field, int longest) {
        JsonValue value = object.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonString text
                && !text.getString().isEmpty()
                && text.getString().length() <= longest) {
            return Optional.of(text.getString());
        }
        throw malformed(field);
    }

    /** A field that may be missing, which means no. */
    boolean flag(String field) {
        JsonValue value = object.getOrDefault(field, JsonValue.FALSE);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw malformed(field);
    }

    /**
     * The field {@code language}.
     *
     * @throws Problem {@link KioskProblem#LANGUAGE_UNKNOWN} when it is none of ours
     */
    Language language() {
        return Language.of(text("language", 8)).orElseThrow(() -> new Problem(KioskProblem.LANGUAGE_UNKNOWN));
    }

    private static Problem malformed(String field) {
        return new Problem(KioskProblem.BODY_MALFORMED, Map.of("field", field));
    }
}
