package org.reencuentro.office.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.BirthDate;
import org.reencuentro.referral.PartnerReferral;

/** The words of the office in one language, and how that language tells hours, days and waits in the hall's zone. */
public final class Texts {
    /** The languages in which every word exists; the first is used when nobody asks for another. */
    public static final List<String> LANGUAGES = List.of("es", "en");

    /** Spanish drawn out by two fifths, for trying whether a page bears longer words. Never offered. */
    public static final String PSEUDO = "qps";

    private static final Map<String, Map<String, String>> WORDS =
            Map.of("es", Messages.of("es"), "en", Messages.of("en"));

    private final String language;
    private final Map<String, String> words;
    private final Locale locale;
    private final Clock clock;

    private Texts(String language, Map<String, String> words, Clock clock) {
        this.language = language;
        this.words = words;
        this.locale = Locale.forLanguageTag("en".equals(language) ? "en-GB" : "es-GT");
        this.clock = clock;
    }

    /**
     * The words of a language.
     *
     * @param language one of {@link #LANGUAGES} or {@link #PSEUDO}
     * @param clock    now, in the hall's zone
     * @throws IllegalArgumentException if there are no words in that language
     */
    public static Texts speaking(String language, Clock clock) {
        if (PSEUDO.equals(language)) {
            return new Texts(PSEUDO, Messages.stretched(WORDS.get("es")), clock);
        }
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("No words in language " + language);
        }
        return new Texts(language, WORDS.get(language), clock);
    }

    /** The keys of a language, in order. */
    static List<String> keys(String language) {
        return List.copyOf(WORDS.get(language).keySet());
    }

    /** The language tag, as for the {@code lang} attribute. */
    public String language() {
        return PSEUDO.equals(language) ? "es" : language;
    }

    /** The same hall's hours in the words of another language, for what somebody else will read. */
    public Texts in(String other) {
        return speaking(other, clock);
    }

    /** The tag of the language that can be changed to. */
    public String other() {
        return language().equals("es") ? "en" : "es";
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException if the key does not exist
     */
    public String of(String key, Object... values) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of a key that may not exist, or else another text. */
    public String maybe(String key, String otherwise) {
        return words.getOrDefault(key, otherwise);
    }

    /** The sentence of a refusal, with {@code {name}} replaced by its details, a time as it is by the clock of the hall; empty when it has none of its own. */
    public Optional<String> refusal(Problem problem) {
        String text = words.get("problem." + problem.code().code());
        if (text == null) {
            return Optional.empty();
        }
        for (Map.Entry<String, Object> detail : problem.details().entrySet()) {
            String value = detail.getValue() instanceof Instant at ? moment(at) : String.valueOf(detail.getValue());
            text = text.replace("{" + detail.getKey() + "}", value);
        }
        return Optional.of(text);
    }

    /** The text of {@code key.one} or {@code key.other} by the number, which is its {@code {0}}. */
    public String count(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".other"), number);
    }

    /** The form of {@code key.one} or {@code key.other} by the number, without saying it. */
    public String plural(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".other"));
    }

    /** The text of a value out of a fixed list: {@code prefix.NAME}. */
    public String word(String prefix, Enum<?> value) {
        return of(prefix + "." + value.name());
    }

    /** The first two names of a list, and how many more there are. */
    public String some(List<String> names) {
        String first = names.stream().limit(2).collect(Collectors.joining(", "));
        return names.size() > 2 ? of("desk.and-more", first, names.size() - 2) : first;
    }

    /** The age today in whole years; empty when no birth date is known. */
    public String age(Optional<BirthDate> birth) {
        OptionalInt age = BirthDate.age(birth, today());
        return age.isPresent() ? String.valueOf(age.getAsInt()) : "";
    }

    /** The age in words, "38 años", "entre 17 y 19 años" where it was estimated, or that it is not known. */
    public String years(Optional<BirthDate> birth) {
        if (birth.map(BirthDate::precision)
                .filter(BirthDate.Precision.ESTIMATE::equals)
                .isPresent()) {
            // Kept are the years of birth; of those at their ends only one day would be outside what was said.
            int oldest = Math.max(0, birth.get().oldestAge(today()) - 1);
            int youngest = Math.min(oldest, birth.get().youngestAge(today()) + 1);
            return youngest == oldest
                    ? count("person.years-about", oldest)
                    : of("person.years-between", youngest, oldest);
        }
        OptionalInt age = BirthDate.age(birth, today());
        return age.isPresent() ? count("person.years", age.getAsInt()) : of("person.age-unknown");
    }

    /** Somebody without who it is: "1 persona adulta, 25–59 años". */
    public String about(PartnerReferral.About about) {
        String who = about.minor()
                .map(minor -> minor ? "partner.minor" : "partner.adult")
                .orElse("partner.somebody");
        return about.ageBand().map(band -> of(who + "-aged", band)).orElseGet(() -> of(who));
    }

    /** A ticket's eight digits, or a voucher's six, in two groups, as they are read aloud. */
    public String ticket(String number) {
        int half = number.length() / 2;
        return number.substring(0, half) + '\u00a0' + number.substring(half);
    }

    /** The instant that lies that far ahead. */
    public Instant in(Duration ahead) {
        return clock.instant().plus(ahead);
    }

    /** Whole hours since an instant. */
    public long hoursSince(Instant instant) {
        return Duration.between(instant, clock.instant()).toHours();
    }

    /** The day of an instant in the hall. */
    public LocalDate dayOf(Instant instant) {
        return local(instant).toLocalDate();
    }

    /** The first instant of a day in the hall. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Hours and minutes on the hall's wall, 24 hours. */
    public String hour(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(local(instant));
    }

    /** Today: the hour; another day: the day and the hour. */
    public String moment(Instant instant) {
        LocalDateTime at = local(instant);
        return at.toLocalDate().equals(today()) ? hour(instant) : day(at.toLocalDate()) + " " + hour(instant);
    }

    /** "today", "tomorrow", "yesterday", or the day and month, with the year when it is another one. */
    public String day(LocalDate day) {
        long away = day.toEpochDay() - today().toEpochDay();
        if (away >= -1 && away <= 1) {
            return of(away == 0 ? "day.today" : away == 1 ? "day.tomorrow" : "day.yesterday");
        }
        String pattern = day.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day).replace(".", "");
    }

    /** A day with its year, as on paper: "25 nov 2026". */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day).replace(".", "");
    }

    /** A month with its year: "noviembre de 2026". */
    public String month(YearMonth month) {
        String pattern = language().equals("es") ? "MMMM 'de' yyyy" : "MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(month);
    }

    /** A day written out with its weekday, "lunes 23 de noviembre". */
    public String fullDay(LocalDate day) {
        String pattern = language().equals("es") ? "EEEE d 'de' MMMM" : "EEEE d MMMM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** The same with its year, "lunes 23 de noviembre de 2026". */
    public String fullDate(LocalDate day) {
        return fullDay(day) + (language().equals("es") ? " de " : " ") + day.getYear();
    }

    /** How long ago, in the coarsest unit that still says something: minutes, hours, days. */
    public String ago(Instant instant) {
        return of("time.ago", span(Duration.between(instant, clock.instant())));
    }

    /** A deadline still to come: the hour of today, "tomorrow 09:00", the weekday within six days, else the day. */
    public String deadline(Instant instant) {
        LocalDateTime at = local(instant);
        long away = at.toLocalDate().toEpochDay() - today().toEpochDay();
        if (away > 1 && away < 7) {
            return weekday(at.getDayOfWeek()) + " " + hour(instant);
        }
        return day(at.toLocalDate()) + " " + hour(instant);
    }

    /** A wait in words: "29 min", "2 h", "3 días"; under a minute, "0 min". */
    public String span(Duration wait) {
        Duration positive = wait.isNegative() ? wait.negated() : wait;
        if (positive.toDays() > 0) {
            return count("time.days", positive.toDays());
        }
        return positive.toHours() > 0 ? of("time.hours", positive.toHours()) : of("time.minutes", positive.toMinutes());
    }

    /** A running clock, "03:12", or "1:03:12" from an hour on. */
    public static String clock(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        return seconds < 3600
                ? "%02d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The name of a country by its ISO 3166 alpha-2 code. */
    public String country(String region) {
        return new Locale.Builder().setRegion(region).build().getDisplayCountry(locale);
    }

    /** Whether an instant has passed. */
    public boolean past(Instant instant) {
        return instant.isBefore(clock.instant());
    }

    /** How long until an instant; negative when it has passed. */
    public Duration until(Instant instant) {
        return Duration.between(clock.instant(), instant);
    }

    /** The day in the hall. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now, to the second, on the hall's wall. */
    public String now() {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(LocalDateTime.now(clock));
    }

    private String weekday(DayOfWeek day) {
        return DateTimeFormatter.ofPattern("EEE", locale)
                .format(today().with(TemporalAdjusters.nextOrSame(day)))
                .replace(".", "");
    }

    private LocalDateTime local(Instant instant) {
        ZoneId zone = clock.getZone();
        return LocalDateTime.ofInstant(instant, zone);
    }
}
