package org.reencuentro.office.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reencuentro.hall.EmergencyView;

/**
 * What surrounds a page: the words, where one is, who is signed in and which places that person has.
 *
 * @param t the words in the reader's language
 * @param path this page's address, to come back to after the language was changed
 * @param place the name of the place the page belongs to; empty outside all of them
 * @param name who is signed in; empty when nobody is
 * @param role the name of the role; empty when nobody is signed in
 * @param hall the hall's name; empty before one is open
 * @param demonstration whether the people are invented and no call leaves the machine
 * @param notice what the last action did, in words; null when nothing was done
 * @param search what was last searched for; empty when nothing
 * @param emergencies those to which whoever is signed in is called
 */
public record Frame(
        Texts t,
        String path,
        String place,
        String name,
        String role,
        String hall,
        boolean demonstration,
        List<Place> places,
        String notice,
        String search,
        List<EmergencyView> emergencies) {

    /** What places of the menu have in common, in the order of the menu. */
    public enum Group {
        /** What a day is made of, and all that a partner has. */
        DAY,
        /** Help that is under way. */
        HELP,
        /** The hall with its telephones and kiosks. */
        HALL,
        /** What is kept of people, for how long, and who looked. */
        WATCH,
        /** What there is to refer to, and under which agreements. */
        OFFERS,
        /** Who and what has access. */
        SYSTEM
    }

    /**
     * A place in the menu.
     *
     * @param count how many the list behind it holds; null when it counts nothing
     */
    public record Place(Group group, String name, String href, String icon, Long count) {}

    /** The places by their groups; groups without any are left out. */
    public Map<Group, List<Place>> groups() {
        return places.stream()
                .collect(Collectors.groupingBy(Place::group, () -> new EnumMap<>(Group.class), Collectors.toList()));
    }

    /** Whether the menu holds a place. */
    public boolean sees(String place) {
        return places.stream().anyMatch(each -> each.name().equals(place));
    }

    /** How many notifications are unread. */
    public long unread() {
        return places.stream()
                .filter(place -> place.name().equals("notifications"))
                .mapToLong(Place::count)
                .sum();
    }

    /** The first place of the menu. */
    public String home() {
        return places.isEmpty() ? "/" : places.get(0).href();
    }

    /** The first letters of the first and the last word of the name. */
    public String initials() {
        List<String> words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() < 2) {
            return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        }
        return words.get(0).substring(0, 1) + words.get(words.size() - 1).substring(0, 1);
    }
}
