package org.reencuentro.office.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reencuentro.person.Known;

/** What is known of a person, in the pieces in which it is asked and changed. */
public enum Section {
    WHO("user", new WhoFields()),
    LANGUAGES("language", new LanguagesFields()),
    ORIGIN("world", new OriginFields()),
    PLACES("map-pin", new PlacesFields()),
    DOCUMENTS("id", new DocumentsFields()),
    PHONES("phone", new PhonesFields()),
    HEALTH("stethoscope", new HealthFields());

    private final String icon;
    private final Fields fields;

    Section(String icon, Fields fields) {
        this.icon = icon;
        this.fields = fields;
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    static Optional<Section> of(String path) {
        return Arrays.stream(values()).filter(each -> each.path().equals(path)).findFirst();
    }

    List<List<String>> groups() {
        return fields.groups();
    }

    void write(Known known, Sheet into) {
        fields.write(known, into);
    }

    Known read(Sheet from, Known before) {
        return fields.read(from, before);
    }
}
