package org.reencuentro.office.hsds;

import jakarta.ws.rs.QueryParam;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.office.web.MalformedForm;

/** What is asked of a list: which entries, how much of each, and which page. */
public class HsdsQuery {
    private static final int LONGEST_SEARCH = 100;
    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LARGEST_MINIMAL_SIZE = 5_000;
    private static final int LAST_PAGE = 1_000_000;

    @QueryParam("search")
    private String search;

    @QueryParam("taxonomy_term_id")
    private String term;

    @QueryParam("taxonomy_id")
    private String taxonomy;

    @QueryParam("organization_id")
    private String organisation;

    @QueryParam("modified_after")
    private String modifiedAfter;

    @QueryParam("minimal")
    private String minimal;

    @QueryParam("full")
    private String full;

    @QueryParam("page")
    private String page;

    @QueryParam("per_page")
    private String perPage;

    /** Whether only identifiers and the times of change are wanted. */
    boolean minimal() {
        return flag(minimal);
    }

    /** Whether everything that belongs to an entry is wanted with it. */
    boolean full() {
        return flag(full);
    }

    /** The page, from 1. */
    int page() {
        return number(page, 1, LAST_PAGE);
    }

    /** How many entries a page holds; all that there are, where so little is wanted of each. */
    int size() {
        return minimal()
                ? number(perPage, LARGEST_MINIMAL_SIZE, LARGEST_MINIMAL_SIZE)
                : number(perPage, USUAL_SIZE, LARGEST_SIZE);
    }

    /** Whether nothing but a search narrows the list, so that an organisation's own words count too. */
    boolean wantsAll() {
        return term == null && taxonomy == null && organisation == null && since().isEmpty();
    }

    /** Whether a service is asked for. */
    boolean wants(ServiceView service) {
        Optional<Instant> since = since();
        return (organisation == null
                        || organisation.equals(service.organisation().id().toString()))
                && (term == null
                        || term.equalsIgnoreCase(service.kind().name())
                        || term.equals(HsdsIds.term(service.kind()).toString()))
                && wantsTaxonomy()
                && since.map(time -> !service.standing().modifiedAt().isBefore(time))
                        .orElse(true)
                && found(texts(service));
    }

    /** Whether the kinds of need are asked for, or any taxonomy. */
    boolean wantsTaxonomy() {
        return taxonomy == null || taxonomy.equals(HsdsIds.TAXONOMY.toString());
    }

    /** Whether what is searched for stands in one of the texts; so when nothing is. */
    boolean found(Stream<String> texts) {
        if (search == null || search.isBlank()) {
            return true;
        }
        if (search.length() > LONGEST_SEARCH) {
            throw new MalformedForm();
        }
        String all = folded(String.join("\n", texts.toList()));
        return Stream.of(folded(search).strip().split("\\s+")).allMatch(all::contains);
    }

    private static Stream<String> texts(ServiceView service) {
        ServiceFacts facts = service.facts();
        return Stream.concat(
                Stream.of(
                        service.organisation().name(),
                        facts.name(),
                        facts.about(),
                        facts.who().eligibility(),
                        facts.alert()),
                service.sites().stream()
                        .map(site ->
                                site.place().municipality() + ' ' + site.place().department()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private Optional<Instant> since() {
        if (modifiedAfter == null || modifiedAfter.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    modifiedAfter.length() == 10
                            ? LocalDate.parse(modifiedAfter)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(modifiedAfter).toInstant());
        } catch (DateTimeException unreadable) {
            throw new MalformedForm();
        }
    }

    private static boolean flag(String text) {
        if (text == null || text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new MalformedForm();
    }

    private static int number(String text, int otherwise, int largest) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > largest) {
            throw new MalformedForm();
        }
        return Integer.parseInt(text);
    }
}
