package org.reencuentro.matching;

/**
 * What was taken down of somebody and can be compared.
 *
 * @param given given names as written
 * @param family family names as written; empty when there are none or all names stand in {@code given}
 * @param year of birth; 0 when not known
 * @param month 0 when not known
 * @param day 0 when not known
 * @param sex a sign for it; 0 when not known
 * @param home two digits of a department or four of a municipality; empty when not known or abroad
 * @param document a number of an identity document; empty when not known
 */
public record Traits(
        String given, String family, int year, int month, int day, char sex, String home, String document) {
    /** A text that may hold all names in any order. */
    public static Traits named(String text) {
        return new Traits("", text, 0, 0, 0, (char) 0, "", "");
    }

    /** The same with a date or year of birth. */
    public Traits born(int inYear, int inMonth, int onDay) {
        return new Traits(given, family, inYear, inMonth, onDay, sex, home, document);
    }
}
