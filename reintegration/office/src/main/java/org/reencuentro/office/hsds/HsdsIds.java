package org.reencuentro.office.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;

/**
 * Identifiers of what has none of its own here, made of what it is: the same each time it is read, and the same place of
 * an organisation is one location, however many services are at it.
 */
final class HsdsIds {
    /** The kinds of need. */
    static final UUID TAXONOMY = named("taxonomy", "needs");

    private HsdsIds() {}

    static UUID term(ServiceKind kind) {
        return named("term", kind.name());
    }

    static UUID location(ServiceView service, ServiceView.Located site) {
        return named(
                "location",
                service.organisation().id() + "|" + site.place().code() + "|"
                        + site.site().address());
    }

    static UUID at(ServiceView service, ServiceView.Located site) {
        return named("service at location", service.id() + "|" + location(service, site));
    }

    /** The part of something that is told apart from its like by a text. */
    static UUID part(UUID of, String kind, String text) {
        return named(kind, of + "|" + text);
    }

    private static UUID named(String kind, String text) {
        return UUID.nameUUIDFromBytes(("reencuentro|" + kind + "|" + text).getBytes(StandardCharsets.UTF_8));
    }
}
