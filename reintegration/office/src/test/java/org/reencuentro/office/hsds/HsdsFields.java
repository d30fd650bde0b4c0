package org.reencuentro.office.hsds;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The published field names and types, and what of an answer is not as they say. */
final class HsdsFields {
    private record Field(boolean required, String type) {}

    private final Map<String, Map<String, Field>> entities = new LinkedHashMap<>();

    HsdsFields() {
        try (var lines = new BufferedReader(new InputStreamReader(
                HsdsFields.class.getResourceAsStream("fields-3.2.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void read(String line) {
        String[] halves = line.split(": ", 2);
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String each : halves[1].split(", ", -1)) {
            String[] words = each.split(" ", 2);
            fields.put(words[0].replace("!", ""), new Field(words[0].endsWith("!"), words[1]));
        }
        entities.put(halves[0], fields);
    }

    /** What is wrong with an object; empty when nothing is. */
    List<String> faults(String entity, JsonObject object) {
        List<String> faults = new ArrayList<>();
        Map<String, Field> fields = entities.get(entity);
        fields.forEach((name, field) -> {
            if (field.required() && !object.containsKey(name)) {
                faults.add(entity + " lacks " + name);
            }
        });
        object.forEach((name, value) -> {
            Field field = fields.get(name);
            if (field == null) {
                faults.add(entity + " knows no " + name);
            } else {
                faults.addAll(faults(entity + "." + name, field.type(), value));
            }
        });
        return faults;
    }

    private List<String> faults(String where, String type, JsonValue value) {
        if (type.startsWith("[")) {
            String inner = type.substring(1, type.length() - 1);
            return value instanceof JsonArray list
                    ? list.stream()
                            .flatMap(each ->
                                    inner.equals("any") ? Stream.of() : faults(inner, each.asJsonObject()).stream())
                            .toList()
                    : List.of(where + " is no array");
        }
        if (type.startsWith("{")) {
            return value instanceof JsonObject object
                    ? faults(type.substring(1, type.length() - 1), object)
                    : List.of(where + " is no object");
        }
        return fits(type, value) ? List.of() : List.of(where + " is no " + type + ": " + value);
    }

    private static boolean fits(String type, JsonValue value) {
        if (value instanceof JsonNumber number) {
            return type.equals("number") || type.equals("integer") && number.isIntegral();
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return type.equals("boolean");
        }
        return value instanceof JsonString text && fits(type, text.getString());
    }

    private static boolean fits(String type, String text) {
        try {
            return switch (type) {
                case "string" -> true;
                case "uuid" -> UUID.fromString(text).toString().equals(text);
                case "uri" -> URI.create(text).isAbsolute();
                case "email" -> text.matches("[^@\\s]+@[^@\\s]+");
                case "date" -> LocalDate.parse(text).toString().equals(text);
                case "datetime" -> OffsetDateTime.parse(text) != null;
                default -> List.of(type.split("\\|")).contains(text.replace(' ', '_'));
            };
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
