package org.reencuentro.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.person.People;

/** The names of people in lists that know them by identifier. */
@RequestScoped
public class Seen {
    @Inject
    private People people;

    @Inject
    private Visit visit;

    /** Those whom whoever asks may see; the others are missing. Nobody is looked up where nobody is asked for. */
    public Map<UUID, String> names(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.seen(ids).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Names.of(visit.texts(), each.getValue())));
    }
}
