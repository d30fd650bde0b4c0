package org.reencuentro.office.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.directory.Ages;
import org.reencuentro.directory.ServiceArea;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Language;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/** What a service says of itself in words, by the name of each part; what nobody has said is empty. */
public final class FactsWords {
    private static final String COMMA = ", ";

    private final Texts t;
    private final Places places;

    public FactsWords(Texts t, Places places) {
        this.t = t;
        this.places = places;
    }

    /** A part that a version changed, and what stood there before. */
    public record Change(String part, String before) {}

    /** The parts in the order in which they are read. */
    public Map<String, String> of(ServiceFacts facts) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", facts.name());
        words.put("kind", t.word("need", facts.kind()));
        words.put("about", facts.about());
        words.put("status", t.word("directory.status", facts.status()));
        words.put("restricted", facts.restricted() ? t.of("directory.restricted") : "");
        words.put("alert", facts.alert());
        words.put("eligibility", facts.who().eligibility());
        words.put("ages", ages(facts.who().ages()));
        words.put(
                "languages",
                facts.who().languages().stream().map(Language::ownName).collect(Collectors.joining(COMMA)));
        words.put("interpretation", facts.who().interpretation());
        words.put("application", facts.how().application());
        words.put("documents", String.join(COMMA, facts.how().documents()));
        words.put("fee", fee(facts.how().fee()));
        words.put("wait-time", facts.how().waitTime());
        words.put("area", area(facts.area()));
        words.put("sites", facts.sites().stream().map(this::site).collect(Collectors.joining("; ")));
        words.put("hours", hours(facts.hours()));
        words.put("exceptions", exceptions(facts.hours()));
        words.put("post", facts.contact().post());
        words.put(
                "phones",
                facts.contact().phones().stream()
                        .map(phone -> joined(Stream.of(phone.number(), phone.about())))
                        .collect(Collectors.joining("; ")));
        words.put("email", facts.contact().email());
        words.put("website", facts.contact().website());
        words.put(
                "room",
                joined(Stream.of(
                        t.word("directory.unit", facts.room().unit()),
                        number(facts.room().most()))));
        return words;
    }

    /** What changed from one version to the next. */
    List<Change> between(ServiceFacts before, ServiceFacts after) {
        Map<String, String> old = of(before);
        return of(after).entrySet().stream()
                .filter(each -> !each.getValue().equals(old.get(each.getKey())))
                .map(each -> new Change(each.getKey(), old.get(each.getKey())))
                .toList();
    }

    /** For which ages, in words; empty for all. */
    String ages(Ages ages) {
        if (ages.minimum().isPresent() && ages.maximum().isPresent()) {
            return t.of(
                    "directory.ages.both",
                    ages.minimum().getAsInt(),
                    ages.maximum().getAsInt());
        }
        return ages.minimum().isPresent()
                ? t.of("directory.ages.from", ages.minimum().getAsInt())
                : ages.maximum().isPresent()
                        ? t.of("directory.ages.to", ages.maximum().getAsInt())
                        : "";
    }

    private String fee(ServiceFacts.Fee fee) {
        return joined(Stream.of(
                fee.quetzales()
                        .map(amount -> amount.signum() == 0 ? t.of("directory.free") : "Q " + amount.toPlainString())
                        .orElse(""),
                fee.about()));
    }

    private String area(ServiceArea area) {
        return area.national()
                ? t.of("directory.national")
                : joined(Stream.concat(
                        area.departments().stream().map(places.departments()::get),
                        area.municipalities().stream()
                                .flatMap(code -> places.place(code).stream())
                                .map(FactsWords::name)));
    }

    private String site(ServiceFacts.Site site) {
        return joined(Stream.concat(
                Stream.of(
                        site.address(),
                        places.place(site.municipality()).map(FactsWords::name).orElse(""),
                        site.transport()),
                site.accessibility().stream().map(each -> t.word("directory.accessibility", each))));
    }

    /** A municipality with its department, as it is typed and shown. */
    static String name(Place place) {
        return place.municipality() + COMMA + place.department();
    }

    private String hours(Hours hours) {
        if (Stream.of(DayOfWeek.values()).allMatch(day -> whole(hours.weekly().get(day)))) {
            return t.of("directory.always");
        }
        return hours.weekly().keySet().stream()
                .map(day -> t.word("hours.weekday", day) + " "
                        + hours.on(day).stream().map(FactsWords::span).collect(Collectors.joining(COMMA)))
                .collect(Collectors.joining("; "));
    }

    private String exceptions(Hours hours) {
        LocalDate yesterday = t.today().minusDays(1);
        return hours.exceptions().entrySet().stream()
                .filter(each -> !each.getKey().isBefore(yesterday))
                .map(each -> t.fullDate(each.getKey()) + " "
                        + each.getValue().open().map(FactsWords::span).orElse(t.of("hsds.closed")))
                .collect(Collectors.joining("; "));
    }

    private static boolean whole(Hours.Span span) {
        return span != null && span.opens().equals(span.closes());
    }

    private static String span(Hours.Span span) {
        return span.opens() + "–" + span.closes();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !Optional.ofNullable(part).orElse("").isEmpty())
                .collect(Collectors.joining(COMMA));
    }
}
