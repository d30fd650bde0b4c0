package org.reencuentro.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

/**
 * What is known of a person beside who they are. All of it is their own word, and all of it may be missing.
 *
 * @param otherNames by which they are known as well
 * @param silences what they were asked and had no answer to
 * @param nationalities ISO 3166 alpha-2, in the order in which they named them
 * @param community of a Mayan language; only with {@link Ethnicity#MAYA}
 * @param languages in the order in which they named them
 * @param interpreter whether they want one
 * @param destination where they want to go, which need not be home
 */
public record Profile(
        List<String> otherNames,
        Map<Topic, Silence> silences,
        List<String> nationalities,
        Optional<Ethnicity> ethnicity,
        Optional<Language> community,
        List<KnownLanguage> languages,
        Said interpreter,
        List<IdentityDocument> documents,
        Optional<Locality> home,
        Optional<Locality> destination,
        List<Phone> phones,
        Health health) {
    /** The most names, nationalities, languages, documents or telephones of one person. */
    public static final int MOST = 8;

    /** Nothing was asked. */
    public static final Profile EMPTY = new Profile(
            List.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Said.NOT_ASKED,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Health.NOT_ASKED);

    /**
     * What can be known of one person.
     *
     * @throws Problem {@link PersonProblem#TOO_MANY}, {@link PersonProblem#COUNTRY_UNKNOWN}, or those of
     *     {@link PersonName} for another name
     */
    public Profile {
        otherNames = few(otherNames).stream()
                .map(name -> new PersonName(name, "").given())
                .distinct()
                .toList();
        silences = Map.copyOf(silences);
        nationalities =
                few(nationalities).stream().map(Country::require).distinct().toList();
        community =
                community.filter(any -> ethnicity.filter(Ethnicity.MAYA::equals).isPresent());
        languages = List.copyOf(few(languages));
        documents = few(documents).stream().distinct().toList();
        phones = List.copyOf(few(phones));
    }

    private static <T> List<T> few(List<T> list) {
        if (list.size() > MOST) {
            throw new Problem(PersonProblem.TOO_MANY);
        }
        return list;
    }

    /** What is known of somebody of whom nothing but who they are was taken down. */
    public static Profile of(PersonView person) {
        return new Profile(
                List.of(),
                Map.of(),
                person.nationality().map(List::of).orElse(List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Said.NOT_ASKED,
                person.document().map(IdentityDocument::numbered).map(List::of).orElse(List.of()),
                person.home().map(Locality::of),
                Optional.empty(),
                List.of(),
                Health.NOT_ASKED);
    }

    /** Why nothing is known about it; empty when something is, or when it was not asked. */
    public Optional<Silence> silence(Topic topic) {
        return Optional.ofNullable(silences.get(topic));
    }

    /** The same, but known by other names. */
    public Profile withOtherNames(List<String> names) {
        return new Profile(
                names,
                silences,
                nationalities,
                ethnicity,
                community,
                languages,
                interpreter,
                documents,
                home,
                destination,
                phones,
                health);
    }

    /** The same, but with no answer to other questions. */
    public Profile withSilences(Map<Topic, Silence> unanswered) {
        return new Profile(
                otherNames,
                unanswered,
                nationalities,
                ethnicity,
                community,
                languages,
                interpreter,
                documents,
                home,
                destination,
                phones,
                health);
    }

    /** The same, but of other nationalities and peoples. */
    public Profile withOrigin(List<String> countries, Optional<Ethnicity> people, Optional<Language> ofLanguage) {
        return new Profile(
                otherNames,
                silences,
                countries,
                people,
                ofLanguage,
                languages,
                interpreter,
                documents,
                home,
                destination,
                phones,
                health);
    }

    /** The same, but speaking other languages. */
    public Profile withLanguages(List<KnownLanguage> spoken, Said wantsInterpreter) {
        return new Profile(
                otherNames,
                silences,
                nationalities,
                ethnicity,
                community,
                spoken,
                wantsInterpreter,
                documents,
                home,
                destination,
                phones,
                health);
    }

    /** The same, but with other documents. */
    public Profile withDocuments(List<IdentityDocument> papers) {
        return new Profile(
                otherNames,
                silences,
                nationalities,
                ethnicity,
                community,
                languages,
                interpreter,
                papers,
                home,
                destination,
                phones,
                health);
    }

    /** The same, but at home or on the way elsewhere. */
    public Profile withPlaces(Optional<Locality> livesIn, Optional<Locality> goesTo) {
        return new Profile(
                otherNames,
                silences,
                nationalities,
                ethnicity,
                community,
                languages,
                interpreter,
                documents,
                livesIn,
                goesTo,
                phones,
                health);
    }

    /** The same, but reached elsewhere. */
    public Profile withPhones(List<Phone> numbers) {
        return new Profile(
                otherNames,
                silences,
                nationalities,
                ethnicity,
                community,
                languages,
                interpreter,
                documents,
                home,
                destination,
                numbers,
                health);
    }

    /** The same, but in another state. */
    public Profile withHealth(Health now) {
        return new Profile(
                otherNames,
                silences,
                nationalities,
                ethnicity,
                community,
                languages,
                interpreter,
                documents,
                home,
                destination,
                phones,
                now);
    }
}
