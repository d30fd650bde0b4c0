package org.reencuentro.kiosk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

/**
 * The JSON object of a request, read strictly: flat, with texts and flags alone, each field at most once and none that
 * nobody asks for. Every fault is {@link KioskProblem#BODY_MALFORMED} naming the field, never its value.
 */
final class Body {
    private static final String WHOLE = "body";

    private final Map<String, Object> values;

    private Body(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads UTF-8 JSON that may carry these fields and no others. */
    static Body read(byte[] json, String... fields) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(json))) {
            if (parser.next() != Event.START_OBJECT) {
                throw malformed(WHOLE);
            }
            Map<String, Object> values = fields(parser, Set.of(fields));
            if (parser.hasNext()) {
                throw malformed(WHOLE);
            }
            return new Body(values);
        } catch (JsonException | NoSuchElementException unreadable) {
            throw malformed(WHOLE);
        }
    }

    private static Map<String, Object> fields(JsonParser parser, Set<String> allowed) {
        Map<String, Object> values = new HashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String field = parser.getString();
            if (!allowed.contains(field)) {
                throw malformed(WHOLE);
            }
            Object value = switch (parser.next()) {
                case VALUE_STRING -> parser.getString();
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                default -> throw malformed(field);
            };
            if (values.put(field, value) != null) {
                throw malformed(field);
            }
        }
        return values;
    }

    /** A field that must be there: a text of one to {@code longest} characters. */
    String text(String field, int longest) {
        return optionalText(field, longest).orElseThrow(() -> malformed(field));
    }

    /** A field that may be missing; empty when it is. */
    Optional<String> optionalText(String field, int longest) {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isEmpty() && text.length() <= longest) {
            return Optional.of(text);
        }
        throw malformed(field);
    }

    /** A field that may be missing, which means no. */
    boolean flag(String field) {
        if (values.getOrDefault(field, Boolean.FALSE) instanceof Boolean flag) {
            return flag;
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
