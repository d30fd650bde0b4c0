package org.reencuentro.office.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form as it was filled in, so that it stands there again when it is refused. */
public record Filled(Map<String, String> values) {
    /** Nothing was typed yet. */
    public static Filled empty() {
        return new Filled(Map.of());
    }

    /** The first value of each field. */
    public static Filled of(MultivaluedMap<String, String> form) {
        return new Filled(form.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().get(0))));
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether an option is the chosen one. */
    public boolean is(String field, String option) {
        return value(field).equals(option);
    }

    /** What was typed in a field, without blanks around it; empty when nothing was. */
    public Optional<String> typed(String field) {
        return Optional.of(value(field).strip()).filter(text -> !text.isEmpty());
    }
}
