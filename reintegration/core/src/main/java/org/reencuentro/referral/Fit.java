package org.reencuentro.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.directory.ServiceArea;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Coordinates;

/**
 * How well a service fits what somebody needs, each reason by itself so that a person can judge; none is a number that
 * decides.
 *
 * @param kilometres from where they go to its nearest site, as the crow flies; empty when either is not known
 * @param age whether it takes people of their age; also true when the age is not known
 * @param area whether it serves where they go; also true when that is not known
 * @param language whether their language is spoken there; empty when either is not known
 * @param earlier what became of asking it for the same request
 */
public record Fit(OptionalDouble kilometres, boolean age, boolean area, Optional<Boolean> language, Earlier earlier) {
    /** What became of asking a service for the same request before. */
    public enum Earlier {
        NEVER,
        /** A partner who could not help has named it. */
        SUGGESTED,
        DECLINED,
        /** It never answered. */
        SILENT
    }

    /**
     * What somebody needs a service to be.
     *
     * @param where a municipality's four digits or a department's two
     * @param from the point that distances are counted from
     */
    record Wanted(
            OptionalInt age,
            Optional<Language> language,
            Optional<String> where,
            Optional<Coordinates> from,
            Map<UUID, Earlier> earlier) {}

    static Fit of(ServiceView service, Wanted wanted) {
        Set<Language> spoken = service.facts().who().languages();
        return new Fit(
                wanted.from().map(service::kilometresFrom).orElse(OptionalDouble.empty()),
                wanted.age().isEmpty()
                        || service.facts().who().ages().accept(wanted.age().getAsInt()),
                wanted.where().map(code -> serves(service.facts().area(), code)).orElse(true),
                spoken.isEmpty() ? Optional.empty() : wanted.language().map(spoken::contains),
                wanted.earlier().getOrDefault(service.id(), Earlier.NEVER));
    }

    private static boolean serves(ServiceArea area, String code) {
        return code.length() == 4
                ? area.covers(code)
                : area.national()
                        || area.departments().contains(code)
                        || area.municipalities().stream().anyMatch(each -> each.startsWith(code));
    }

    /** Whether it can be asked at all: what does not fit is shown last and marked, for a person may know better. */
    public boolean possible() {
        return age && area;
    }

    /**
     * The order in which services are offered: what fits and may be asked first; then what a partner has suggested, and last what
     * said no or nothing; then those with a place that is known to be free, those that speak the language, those that are
     * open, and the nearest.
     */
    static Comparator<Option> order(Instant now) {
        return Comparator.comparing((Option option) -> !option.fit().possible())
                .thenComparing(option -> option.preview().rule().isEmpty())
                .thenComparing(option -> switch (option.fit().earlier()) {
                    case SUGGESTED -> 0;
                    case NEVER -> 1;
                    case DECLINED, SILENT -> 2;
                })
                .thenComparing(option -> option.service().opaque())
                .thenComparing(option -> !free(option.service(), now))
                .thenComparing(option -> !option.fit().language().orElse(false))
                .thenComparing(option -> !option.service().opening().now())
                .thenComparing(option -> option.fit().kilometres().orElse(Double.MAX_VALUE))
                .thenComparing(option -> option.service().name());
    }

    private static boolean free(ServiceView service, Instant now) {
        return service.capacity()
                .filter(told -> told.places() > 0 && told.age(now) != ServiceView.Age.UNKNOWN)
                .isPresent();
    }
}
