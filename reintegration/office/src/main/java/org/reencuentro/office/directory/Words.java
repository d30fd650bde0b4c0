package org.reencuentro.office.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.directory.ServiceView;

/** Finding services by words, whatever their accents and capitals. */
final class Words {
    private Words() {}

    /** Whether all words stand in what a service says; so when there are none. */
    static boolean in(ServiceView service, String words) {
        String text = folded(Stream.concat(
                        Stream.of(
                                service.name(),
                                service.about(),
                                service.organisation().name(),
                                service.organisation().code(),
                                service.facts().who().eligibility()),
                        service.sites().stream()
                                .map(site -> site.place().municipality()
                                        + ' '
                                        + site.place().department()))
                .collect(Collectors.joining("\n")));
        return Stream.of(folded(words).strip().split("\\s+")).allMatch(text::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
