package org.reencuentro.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Places;

/** Whether what a service or an organisation says of itself can be so. */
final class FactsCheck {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ABOUT = 400;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 20;
    private static final BigDecimal DEAREST = new BigDecimal("100000");
    private static final int MOST_PLACES = 100_000;

    /** What no text holds: controls other than a new line, and what turns the direction of writing. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,24}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[A-Za-z0-9.-]{1,120}\\.[A-Za-z]{2,24}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[A-Za-z0-9.-]{1,120}(?:/[!-~]{0,70})?");

    private final Places places;

    FactsCheck(Places places) {
        this.places = places;
    }

    /**
     * Lets facts through, or refuses.
     *
     * @throws Problem one of {@link DirectoryProblem}
     */
    void require(ServiceFacts facts) {
        require(named(facts.name()), DirectoryProblem.SERVICE_NAME_MALFORMED);
        require(fits(facts.about(), LONGEST_ABOUT), DirectoryProblem.SERVICE_TEXT_MALFORMED);
        texts(Stream.of(
                facts.alert(),
                facts.who().eligibility(),
                facts.who().interpretation(),
                facts.how().application()));
        lines(Stream.concat(
                Stream.of(
                        facts.how().waitTime(),
                        facts.how().fee().about(),
                        facts.contact().post()),
                facts.how().documents().stream()));
        require(facts.how().documents().size() <= MOST_LINES, DirectoryProblem.SERVICE_TEXT_MALFORMED);
        require(facts.who().ages().sound(), DirectoryProblem.SERVICE_AGES_MALFORMED);
        require(
                facts.how()
                                .fee()
                                .quetzales()
                                .filter(amount -> amount.signum() < 0 || amount.compareTo(DEAREST) > 0)
                                .isEmpty()
                        && facts.room().most().orElse(0) >= 0
                        && facts.room().most().orElse(0) <= MOST_PLACES,
                DirectoryProblem.SERVICE_AMOUNT_MALFORMED);
        area(facts.area());
        facts.sites().forEach(this::site);
        require(facts.sites().size() <= MOST_LINES, DirectoryProblem.SERVICE_TEXT_MALFORMED);
        phones(facts.contact().phones());
        addresses(facts.contact().email(), facts.contact().website());
    }

    /**
     * Lets facts through, or refuses.
     *
     * @throws Problem one of {@link DirectoryProblem}
     */
    void require(OrganisationFacts facts) {
        require(fits(facts.about(), LONGEST_ABOUT), DirectoryProblem.SERVICE_TEXT_MALFORMED);
        addresses(facts.email(), facts.website());
        require(
                facts.phone().isEmpty() || PHONE.matcher(facts.phone()).matches(),
                DirectoryProblem.SERVICE_PHONE_MALFORMED);
    }

    private void area(ServiceArea area) {
        require(
                (area.national()
                                || !area.departments().isEmpty()
                                || !area.municipalities().isEmpty())
                        && places.departments().keySet().containsAll(area.departments())
                        && area.municipalities().stream()
                                .allMatch(code -> places.place(code).isPresent()),
                DirectoryProblem.SERVICE_PLACE_UNKNOWN);
    }

    private void site(ServiceFacts.Site site) {
        require(places.place(site.municipality()).isPresent(), DirectoryProblem.SERVICE_PLACE_UNKNOWN);
        lines(Stream.of(site.address(), site.transport()));
    }

    private static void phones(List<ServiceFacts.Phone> phones) {
        lines(phones.stream().map(ServiceFacts.Phone::about));
        require(
                phones.size() <= MOST_LINES
                        && phones.stream()
                                .allMatch(phone -> PHONE.matcher(phone.number()).matches()),
                DirectoryProblem.SERVICE_PHONE_MALFORMED);
    }

    private static void addresses(String email, String website) {
        require(
                (email.isEmpty() || EMAIL.matcher(email).matches())
                        && (website.isEmpty() || WEBSITE.matcher(website).matches()),
                DirectoryProblem.SERVICE_ADDRESS_MALFORMED);
    }

    private static void texts(Stream<String> texts) {
        require(texts.allMatch(text -> fits(text, LONGEST_TEXT)), DirectoryProblem.SERVICE_TEXT_MALFORMED);
    }

    private static void lines(Stream<String> lines) {
        require(
                lines.allMatch(line -> fits(line, LONGEST_LINE) && !line.contains("\n")),
                DirectoryProblem.SERVICE_TEXT_MALFORMED);
    }

    private static boolean named(String name) {
        return fits(name, LONGEST_NAME)
                && !name.contains("\n")
                && name.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean fits(String text, int longest) {
        return text.length() <= longest && !UNFIT.matcher(text).find();
    }

    private static void require(boolean so, DirectoryProblem otherwise) {
        if (!so) {
            throw new Problem(otherwise);
        }
    }
}
