package org.reencuentro.office.people;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Locality;
import org.reencuentro.person.Places;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Topic;

/**
 * The answers of a form about a person, as they were typed, with what is wrong beside each field. Nothing typed is lost,
 * whatever is refused.
 */
public final class Sheet {
    private final Texts t;
    private final Places places;
    private final MultivaluedMap<String, String> answers;
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    Sheet(Texts t, Places places, MultivaluedMap<String, String> answers) {
        this.t = t;
        this.places = places;
        this.answers = answers;
    }

    static Sheet empty(Texts t, Places places) {
        return new Sheet(t, places, new MultivaluedHashMap<>());
    }

    Texts texts() {
        return t;
    }

    /** The country's places, as they are offered. */
    public Places places() {
        return places;
    }

    /** A locality in words. */
    public String words(Locality locality) {
        return Typed.words(locality, t, places);
    }

    /** What was typed; empty when nothing was. */
    public String value(String field) {
        return at(field, 0);
    }

    /** What was typed in one row of a list; empty when nothing was. */
    public String at(String field, int row) {
        List<String> all = answers.getOrDefault(field, List.of());
        return row < all.size() && all.get(row) != null ? all.get(row) : "";
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    /** How many rows of a list are shown: those with anything in them, and some more to be filled. */
    public int rows(String field, int spare) {
        return Math.min(Profile.MOST, filled(field) + spare);
    }

    int filled(String field) {
        List<String> all = answers.getOrDefault(field, List.of());
        int last = all.size();
        while (last > 0 && all.get(last - 1).isBlank()) {
            last--;
        }
        return Math.min(Profile.MOST, last);
    }

    void put(String field, String value) {
        answers.add(field, value);
    }

    /** What is wrong with a field; null when nothing is. */
    public String mistake(String field) {
        return mistakes.get(field);
    }

    /** What is wrong, by the field it stands beside. */
    public Map<String, String> mistakes() {
        return mistakes;
    }

    void refuse(String field, String key) {
        mistakes.putIfAbsent(field, t.of(key));
    }

    /** A value, if it can be one; otherwise the sentence of its refusal stands beside the field. */
    <T> Optional<T> read(String field, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Problem refused) {
            mistakes.putIfAbsent(field, t.refusal(refused).orElseThrow(() -> refused));
            return Optional.empty();
        }
    }

    /**
     * What was chosen of a list; empty when nothing was.
     *
     * @throws MalformedForm when the page does not offer it
     */
    <E extends Enum<E>> Optional<E> choice(Class<E> offered, String field) {
        return choice(offered, field, 0);
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> offered, String field, int row) {
        String chosen = at(field, row);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(Choice.of(offered, chosen));
    }

    /** A whole number; empty when nothing was typed, and when it is none, which is then said beside the field. */
    Optional<Integer> number(String field) {
        String typed = value(field).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("[0-9]{1,4}")) {
            refuse(field, "known.mistake.number");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(typed));
    }

    /** Why nothing is known about a topic, from a field of its own or from the list of its answers. */
    void silence(String field, Topic topic, boolean known, Map<Topic, Silence> silences) {
        silences.remove(topic);
        if (!known) {
            Arrays.stream(Silence.values())
                    .filter(each -> each.name().equals(value(field)))
                    .forEach(each -> silences.put(topic, each));
        }
    }

    void putSilence(String field, Topic topic, Profile profile) {
        profile.silence(topic).ifPresent(silence -> put(field, silence.name()));
    }

    /** One of a list's answers that is no silence; empty for a silence and for none. */
    <E extends Enum<E>> Optional<E> spoken(Class<E> offered, String field) {
        boolean silent = Arrays.stream(Silence.values()).anyMatch(each -> is(field, each.name()));
        return silent ? Optional.empty() : choice(offered, field);
    }

    /** All that was typed in some fields, in one text; equal exactly for equal answers. */
    String text(List<String> fields) {
        Map<String, List<String>> typed = new TreeMap<>();
        for (String field : fields) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < filled(field); i++) {
                rows.add(at(field, i).strip().replace("\r\n", "\n"));
            }
            if (!rows.isEmpty()) {
                typed.put(field, rows);
            }
        }
        return typed.toString();
    }

    /** Takes over what another sheet has in some fields. */
    void take(Sheet other, List<String> fields) {
        for (String field : fields) {
            answers.remove(field);
            other.answers.getOrDefault(field, List.of()).forEach(each -> put(field, each));
        }
    }
}
