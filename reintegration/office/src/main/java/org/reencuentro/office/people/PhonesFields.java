package org.reencuentro.office.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.person.Known;
import org.reencuentro.person.Phone;
import org.reencuentro.person.PhoneNumber;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Said;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Tie;
import org.reencuentro.person.Topic;

/** Telephones: whose they are, and whether it is safe to call and to leave a message. */
final class PhonesFields implements Fields {
    @Override
    public List<List<String>> groups() {
        return List.of(List.of(
                "phone-number",
                "phone-country",
                "phone-owner",
                "phone-name",
                "phone-safe",
                "phone-messages",
                "phones-silence"));
    }

    @Override
    public void write(Known known, Sheet into) {
        for (Phone each : known.profile().phones()) {
            into.put("phone-number", each.number().shown());
            into.put("phone-country", "");
            into.put("phone-owner", each.owner().map(Tie::name).orElse(""));
            into.put("phone-name", each.name());
            into.put("phone-safe", said(each.safe()));
            into.put("phone-messages", said(each.messages()));
        }
        into.putSilence("phones-silence", Topic.PHONES, known.profile());
    }

    private static String said(Said said) {
        return said == Said.NOT_ASKED ? "" : said.name();
    }

    @Override
    public Known read(Sheet from, Known before) {
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < from.filled("phone-number"); i++) {
            if (!from.at("phone-number", i).isBlank()) {
                phone(i, from).ifPresent(phones::add);
            }
        }
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(before.profile().silences());
        from.silence("phones-silence", Topic.PHONES, !phones.isEmpty(), silences);
        Profile profile = before.profile().withPhones(phones).withSilences(silences);
        return LanguagesFields.with(before, profile);
    }

    private static Optional<Phone> phone(int row, Sheet from) {
        Optional<String> country = Optional.of(from.at("phone-country", row)).filter(code -> code.matches("[A-Z]{2}"));
        Optional<Tie> owner = from.choice(Tie.class, "phone-owner", row);
        Said safe = from.choice(Said.class, "phone-safe", row).orElse(Said.NOT_ASKED);
        Said messages = from.choice(Said.class, "phone-messages", row).orElse(Said.NOT_ASKED);
        return from.read("phone-number-" + row, () -> PhoneNumber.read(from.at("phone-number", row), country))
                .flatMap(number -> from.read(
                        "phone-name-" + row,
                        () -> new Phone(number, owner, from.at("phone-name", row), safe, messages)));
    }
}
