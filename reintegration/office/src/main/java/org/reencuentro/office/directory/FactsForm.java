package org.reencuentro.office.directory;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reencuentro.directory.Accessibility;
import org.reencuentro.directory.Ages;
import org.reencuentro.directory.CapacityUnit;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.ServiceArea;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceStatus;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.person.Coordinates;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/** What a service says of itself, as it is typed; kept when something is refused. */
public final class FactsForm {
    private static final int MOST_ROWS = 20;

    private final Places places;
    private final MultivaluedMap<String, String> answers;

    FactsForm(Places places, MultivaluedMap<String, String> answers) {
        this.places = places;
        this.answers = answers;
    }

    /** A form that is filled with facts, at one of a service's versions. */
    static FactsForm of(Places places, ServiceFacts facts, int revision) {
        FactsForm form = new FactsForm(places, new MultivaluedHashMap<>());
        form.put("revision", String.valueOf(revision));
        form.put("kind", facts.kind().name());
        form.put("name", facts.name());
        form.put("about", facts.about());
        form.put("status", facts.status().name());
        form.put("restricted", facts.restricted() ? "yes" : "");
        form.put("alert", facts.alert());
        form.put("eligibility", facts.who().eligibility());
        form.put("minimum", number(facts.who().ages().minimum()));
        form.put("maximum", number(facts.who().ages().maximum()));
        facts.who().languages().forEach(each -> form.put("language", each.tag()));
        form.put("interpretation", facts.who().interpretation());
        form.put("application", facts.how().application());
        form.put("documents", String.join("\n", facts.how().documents()));
        form.put(
                "fee",
                facts.how().fee().quetzales().map(BigDecimal::toPlainString).orElse(""));
        form.put("feeAbout", facts.how().fee().about());
        form.put("waitTime", facts.how().waitTime());
        form.put("national", facts.area().national() ? "yes" : "");
        facts.area().departments().forEach(code -> form.put("department", code));
        facts.area().municipalities().forEach(code -> form.put("municipality", form.named(code)));
        facts.sites().forEach(form::site);
        HoursForm.fill(form, facts.hours());
        form.put("post", facts.contact().post());
        facts.contact().phones().forEach(phone -> {
            form.put("phone", phone.number());
            form.put("phoneAbout", phone.about());
        });
        form.put("email", facts.contact().email());
        form.put("website", facts.contact().website());
        form.put("unit", facts.room().unit().name());
        form.put("most", number(facts.room().most()));
        return form;
    }

    private void site(ServiceFacts.Site site) {
        int row = answers.getOrDefault("siteMunicipality", List.of()).size();
        put("siteAddress", site.address());
        put("siteMunicipality", named(site.municipality()));
        put("siteTransport", site.transport());
        put(
                "siteExact",
                site.exact().map(at -> at.latitude() + ", " + at.longitude()).orElse(""));
        site.accessibility().forEach(each -> put("siteAccessibility", row + ":" + each.name()));
    }

    private String named(String municipality) {
        return places.place(municipality).map(FactsWords::name).orElse("");
    }

    void put(String field, String value) {
        answers.add(field, value);
    }

    /** What was typed; empty when nothing was. */
    public String value(String field) {
        return at(field, 0);
    }

    /** What was typed in one row of a list; empty when nothing was. */
    public String at(String field, int row) {
        List<String> all = answers.getOrDefault(field, List.of());
        return row < all.size() && all.get(row) != null ? all.get(row).strip() : "";
    }

    /** Whether one of several answers was chosen. */
    public boolean has(String field, String value) {
        return answers.getOrDefault(field, List.of()).contains(value);
    }

    /** How many rows of a list are shown: those with anything in them, and one more. */
    public int rows(String field) {
        return Math.min(MOST_ROWS, filled(field) + 1);
    }

    private int filled(String field) {
        int last = answers.getOrDefault(field, List.of()).size();
        while (last > 0 && at(field, last - 1).isEmpty()) {
            last--;
        }
        return Math.min(MOST_ROWS, last);
    }

    /** What the change was made on; none of a service's when it is no number. */
    int revision() {
        String text = value("revision");
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
    }

    /**
     * What was said.
     *
     * @throws MalformedForm when an answer is none of those that the page offers
     * @throws Problem one of {@link DirectoryProblem} for what cannot be read
     */
    ServiceFacts facts() {
        return new ServiceFacts(
                Choice.of(ServiceKind.class, value("kind")),
                value("name"),
                lines(value("about")),
                Choice.of(ServiceStatus.class, value("status")),
                value("restricted").equals("yes"),
                lines(value("alert")),
                new ServiceFacts.Who(
                        lines(value("eligibility")),
                        new Ages(whole("minimum"), whole("maximum")),
                        answers.getOrDefault("language", List.of()).stream()
                                .map(tag -> Language.of(tag).orElseThrow(MalformedForm::new))
                                .collect(Collectors.toSet()),
                        lines(value("interpretation"))),
                new ServiceFacts.How(
                        lines(value("application")),
                        lines(value("documents"))
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        new ServiceFacts.Fee(amount(), value("feeAbout")),
                        value("waitTime")),
                new ServiceArea(
                        value("national").equals("yes"),
                        new TreeSet<>(answers.getOrDefault("department", List.of())),
                        rowsOf("municipality")
                                .map(row -> place("municipality", row))
                                .collect(Collectors.toSet())),
                rowsOf("siteMunicipality", "siteAddress").map(this::site).toList(),
                HoursForm.hours(this),
                new ServiceFacts.Contact(
                        value("post"),
                        rowsOf("phone", "phoneAbout")
                                .map(row -> new ServiceFacts.Phone(at("phone", row), at("phoneAbout", row)))
                                .toList(),
                        value("email"),
                        value("website")),
                new ServiceFacts.Room(Choice.of(CapacityUnit.class, value("unit")), whole("most")));
    }

    /** The rows of which anything was typed in any of the fields. */
    Stream<Integer> rowsOf(String... fields) {
        int rows = Stream.of(fields).mapToInt(this::filled).max().orElse(0);
        return IntStream.range(0, rows)
                .filter(row ->
                        Stream.of(fields).anyMatch(field -> !at(field, row).isEmpty()))
                .boxed();
    }

    private ServiceFacts.Site site(int row) {
        return new ServiceFacts.Site(
                at("siteAddress", row),
                place("siteMunicipality", row),
                exact(at("siteExact", row)),
                at("siteTransport", row),
                answers.getOrDefault("siteAccessibility", List.of()).stream()
                        .filter(each -> each.startsWith(row + ":"))
                        .map(each -> Choice.of(Accessibility.class, each.substring(each.indexOf(':') + 1)))
                        .collect(Collectors.toSet()));
    }

    private static Optional<Coordinates> exact(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,2}(\\.[0-9]{1,9})?, ?-?[0-9]{1,2}(\\.[0-9]{1,9})?")) {
            throw new Problem(DirectoryProblem.SERVICE_PLACE_UNKNOWN);
        }
        String[] parts = text.split(", ?", -1);
        return Optional.of(new Coordinates(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    }

    private String place(String field, int row) {
        String text = at(field, row);
        int comma = text.lastIndexOf(',');
        return Optional.of(comma)
                .filter(at -> at > 0)
                .flatMap(at -> places.named(
                        text.substring(at + 1).strip(), text.substring(0, at).strip()))
                .map(Place::code)
                .orElseThrow(() -> new Problem(DirectoryProblem.SERVICE_PLACE_UNKNOWN));
    }

    private OptionalInt whole(String field) {
        String text = value(field);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw new Problem(
                    field.equals("most")
                            ? DirectoryProblem.SERVICE_AMOUNT_MALFORMED
                            : DirectoryProblem.SERVICE_AGES_MALFORMED);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private Optional<BigDecimal> amount() {
        String text = value("fee").replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            throw new Problem(DirectoryProblem.SERVICE_AMOUNT_MALFORMED);
        }
        return Optional.of(new BigDecimal(text));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    /** Every municipality, as it is typed. */
    public List<String> places() {
        List<String> names = new ArrayList<>();
        places.all().forEach(place -> names.add(FactsWords.name(place)));
        return names;
    }

    /** Department names by code. */
    public Map<String, String> departments() {
        return places.departments();
    }
}
