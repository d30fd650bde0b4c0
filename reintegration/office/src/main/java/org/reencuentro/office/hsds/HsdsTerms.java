package org.reencuentro.office.hsds;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Stream;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.office.web.Texts;

/** The kinds of need as a taxonomy of HSDS. */
final class HsdsTerms {
    private final Texts t;

    HsdsTerms(Texts t) {
        this.t = t;
    }

    JsonObjectBuilder taxonomy() {
        return Json.createObjectBuilder()
                .add("id", HsdsIds.TAXONOMY.toString())
                .add("name", t.of("hsds.taxonomy"))
                .add("description", t.of("hsds.taxonomy.about"));
    }

    Stream<String> taxonomyTexts() {
        return Stream.of(t.of("hsds.taxonomy"), t.of("hsds.taxonomy.about"));
    }

    /** A kind of need as a service carries it. */
    JsonObjectBuilder term(ServiceKind kind) {
        String name = t.word("need", kind);
        return Json.createObjectBuilder()
                .add("id", HsdsIds.term(kind).toString())
                .add("code", kind.name())
                .add("name", name)
                .add("description", name)
                .add("language", t.language())
                .add("taxonomy_id", HsdsIds.TAXONOMY.toString());
    }

    /** A kind of need with the taxonomy that it is of. */
    JsonObjectBuilder whole(ServiceKind kind) {
        return term(kind).add("taxonomy", taxonomy());
    }

    Stream<String> texts(ServiceKind kind) {
        return Stream.of(kind.name(), t.word("need", kind));
    }
}
