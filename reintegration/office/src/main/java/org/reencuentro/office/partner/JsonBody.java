package org.reencuentro.office.partner;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.office.web.MalformedForm;

/** What a partner's program says with a command. Members that the command does not know are passed over. */
record JsonBody(JsonObject members) {
    private static final int LONGEST = 4_096;

    /**
     * Reads a body.
     *
     * @throws MalformedForm when it is longer than 4,096 characters, or no JSON object
     */
    static JsonBody of(String text) {
        if (text.length() > LONGEST) {
            throw new MalformedForm();
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return new JsonBody(reader.readObject());
        } catch (JsonException unreadable) {
            throw new MalformedForm();
        }
    }

    /**
     * A text; empty when it is missing or null.
     *
     * @throws MalformedForm when it is something else
     */
    String text(String name) {
        JsonValue value = members.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value == JsonValue.NULL) {
            return "";
        }
        throw new MalformedForm();
    }

    /**
     * An identifier; empty when it is missing, null or an empty text.
     *
     * @throws MalformedForm when it is something else
     */
    Optional<UUID> id(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new MalformedForm();
        }
        return Optional.of(UUID.fromString(text));
    }

    /**
     * A whole number.
     *
     * @throws MalformedForm when it is missing or something else
     */
    int number(String name) {
        if (members.get(name) instanceof JsonNumber number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException broken) {
                throw new MalformedForm();
            }
        }
        throw new MalformedForm();
    }

    /**
     * A moment with its offset, such as {@code 2026-12-01T15:00:00Z}.
     *
     * @throws MalformedForm when it is missing or something else
     */
    Instant moment(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException unreadable) {
            throw new MalformedForm();
        }
    }
}
