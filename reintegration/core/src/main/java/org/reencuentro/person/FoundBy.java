package org.reencuentro.person;

import java.util.List;
import java.util.stream.Stream;
import org.reencuentro.kernel.Sealing;

/** By which pseudonyms a person is found, beside their name. */
final class FoundBy {
    private FoundBy() {}

    static byte[] document(DocumentNumber number, Sealing sealing) {
        return sealing.pseudonym("document", number.text());
    }

    static byte[] phone(PhoneNumber number, Sealing sealing) {
        return sealing.pseudonym("phone of a person", number.digits());
    }

    static List<byte[]> of(Profile profile, Sealing sealing) {
        return Stream.concat(
                        profile.documents().stream()
                                .map(IdentityDocument::number)
                                .distinct()
                                .map(number -> document(number, sealing)),
                        profile.phones().stream().map(Phone::number).distinct().map(number -> phone(number, sealing)))
                .toList();
    }

    static List<byte[]> of(NewPerson known, Sealing sealing) {
        return known.document().stream()
                .map(number -> document(number, sealing))
                .toList();
    }
}
