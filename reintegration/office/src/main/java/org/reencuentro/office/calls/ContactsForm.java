package org.reencuentro.office.calls;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reencuentro.call.Accompaniments;
import org.reencuentro.call.ContactDraft;
import org.reencuentro.call.ContactSource;
import org.reencuentro.office.web.Choice;

/**
 * The form of a child's contacts: as many rows as may be given; those without a number are left out.
 *
 * @param rows as they were typed
 */
public record ContactsForm(List<Row> rows) {
    /** A row as it was typed. */
    public record Row(String digits, String country, String source) {
        /** The digits alone, however they were grouped. */
        private String number() {
            return digits.replaceAll("[\\s+()-]", "");
        }
    }

    static ContactsForm empty() {
        return new ContactsForm(IntStream.range(0, Accompaniments.MOST_CONTACTS)
                .mapToObj(row -> new Row("", "", ""))
                .toList());
    }

    static ContactsForm of(MultivaluedMap<String, String> fields) {
        return new ContactsForm(IntStream.range(0, Accompaniments.MOST_CONTACTS)
                .mapToObj(row -> new Row(
                        field(fields, "digits", row), field(fields, "country", row), field(fields, "source", row)))
                .toList());
    }

    private static String field(MultivaluedMap<String, String> fields, String name, int row) {
        return Optional.ofNullable(fields.getFirst(name + row)).orElse("");
    }

    /** Whether more than the first row has a number. */
    public boolean more() {
        return rows.stream().skip(1).anyMatch(row -> !row.number().isEmpty());
    }

    List<ContactDraft> contacts() {
        return rows.stream()
                .filter(row -> !row.number().isEmpty())
                .map(row -> new ContactDraft(
                        row.number(),
                        Optional.of(row.country()).filter(typed -> !typed.isEmpty()),
                        Optional.of(row.source())
                                .filter(typed -> !typed.isEmpty())
                                .map(typed -> Choice.of(ContactSource.class, typed))))
                .toList();
    }
}
