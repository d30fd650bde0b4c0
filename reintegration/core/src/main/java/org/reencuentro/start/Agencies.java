package org.reencuentro.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.reencuentro.directory.Ages;
import org.reencuentro.directory.CapacityUnit;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationFacts;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceArea;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceStatus;
import org.reencuentro.directory.Services;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/**
 * The agencies with which the state of Guatemala receives its people, and what they are known to do: the beginning of the
 * directory. Nobody has confirmed any of it; each service says so until its organisation or a supervisor does.
 */
@ApplicationScoped
@Transactional
public class Agencies {
    private Directory directory;
    private Services services;
    private Places places;

    protected Agencies() {}

    @Inject
    Agencies(Directory directory, Services services, Places places) {
        this.directory = directory;
        this.services = services;
        this.places = places;
    }

    /** Lists those that are not listed yet; what is kept of the others stays as it is. */
    void list() {
        Set<String> listed =
                directory.organisations().stream().map(OrganisationView::code).collect(Collectors.toSet());
        Map<String, List<CSVRecord>> offers =
                rows("services.csv").stream().collect(Collectors.groupingBy(row -> row.get("agency")));
        for (CSVRecord row : rows("agencies.csv")) {
            if (!listed.contains(row.get("code"))) {
                UUID agency = directory.list(row.get("code"), row.get("name")).id();
                services.describe(
                        agency, new OrganisationFacts(row.get("about"), row.get("website"), "", row.get("phone")));
                offers.getOrDefault(row.get("code"), List.of())
                        .forEach(offer -> directory.list(agency, facts(offer, row.get("phone"))));
            }
        }
    }

    private ServiceFacts facts(CSVRecord row, String phone) {
        return new ServiceFacts(
                ServiceKind.valueOf(row.get("kind")),
                row.get("name"),
                row.get("about"),
                ServiceStatus.valueOf(row.get("status")),
                row.get("restricted").equals("yes"),
                "",
                new ServiceFacts.Who(
                        row.get("eligibility"),
                        new Ages(age(row.get("minimum")), age(row.get("maximum"))),
                        Set.of(Language.ES),
                        ""),
                new ServiceFacts.How(row.get("application"), parts(row.get("documents")), ServiceFacts.Fee.UNKNOWN, ""),
                ServiceArea.NATIONAL,
                parts(row.get("sites")).stream().map(this::site).toList(),
                hours(row.get("hours")),
                new ServiceFacts.Contact(
                        "",
                        Stream.of(phone)
                                .filter(number -> !number.isEmpty())
                                .map(number -> new ServiceFacts.Phone(number, ""))
                                .toList(),
                        "",
                        ""),
                new ServiceFacts.Room(CapacityUnit.valueOf(row.get("unit")), OptionalInt.empty()));
    }

    private ServiceFacts.Site site(String text) {
        String[] names = text.split("/", -1);
        Place place = places.named(names[0], names[1])
                .orElseThrow(() -> new IllegalStateException("No municipality: " + text));
        return new ServiceFacts.Site("", place.code(), Optional.empty(), "", Set.of());
    }

    private static Hours hours(String text) {
        if (text.isEmpty()) {
            return ServiceFacts.NO_HOURS;
        }
        boolean always = text.equals("always");
        Map<DayOfWeek, Hours.Span> weekly = new EnumMap<>(DayOfWeek.class);
        String[] span = text.replaceFirst("^[a-z]+ ?", "").split("-", -1);
        EnumSet.range(DayOfWeek.MONDAY, always ? DayOfWeek.SUNDAY : DayOfWeek.FRIDAY)
                .forEach(day -> weekly.put(
                        day,
                        always
                                ? new Hours.Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                                : new Hours.Span(LocalTime.parse(span[0]), LocalTime.parse(span[1]))));
        return new Hours(weekly, Map.of());
    }

    private static OptionalInt age(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<CSVRecord> rows(String file) {
        try (var reader = new InputStreamReader(Agencies.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
