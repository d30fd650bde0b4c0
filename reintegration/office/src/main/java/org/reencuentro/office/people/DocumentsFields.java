package org.reencuentro.office.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.person.Country;
import org.reencuentro.person.DocumentKind;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.IdentityDocument;
import org.reencuentro.person.Known;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Topic;

/** Identity documents: as many as somebody has, of any country. */
final class DocumentsFields implements Fields {
    @Override
    public List<List<String>> groups() {
        return List.of(List.of("document-kind", "document-number", "document-country", "documents-silence"));
    }

    @Override
    public void write(Known known, Sheet into) {
        for (IdentityDocument each : known.profile().documents()) {
            into.put("document-kind", each.kind().name());
            into.put("document-number", each.number().text());
            into.put("document-country", into.texts().country(each.country()));
        }
        into.putSilence("documents-silence", Topic.DOCUMENTS, known.profile());
    }

    @Override
    public Known read(Sheet from, Known before) {
        List<IdentityDocument> documents = new ArrayList<>();
        for (int i = 0; i < from.filled("document-number"); i++) {
            if (!from.at("document-number", i).isBlank()) {
                document(i, from).ifPresent(documents::add);
            }
        }
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(before.profile().silences());
        from.silence("documents-silence", Topic.DOCUMENTS, !documents.isEmpty(), silences);
        Profile profile = before.profile().withDocuments(documents).withSilences(silences);
        return LanguagesFields.with(before, profile);
    }

    private static Optional<IdentityDocument> document(int row, Sheet from) {
        String typed = from.at("document-country", row).strip();
        Optional<String> country =
                typed.isEmpty() ? Optional.of(Country.GUATEMALA) : Typed.country(typed, from.texts());
        if (country.isEmpty()) {
            from.refuse("document-country-" + row, "problem.country-unknown");
            return Optional.empty();
        }
        DocumentKind kind =
                from.choice(DocumentKind.class, "document-kind", row).orElse(DocumentKind.OTHER);
        return from.read(
                "document-number-" + row,
                () -> new IdentityDocument(kind, new DocumentNumber(from.at("document-number", row)), country.get()));
    }
}
