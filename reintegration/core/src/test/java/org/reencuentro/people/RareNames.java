package org.reencuentro.people;

import java.util.List;

/**
 * Names that stand on no list: made of the syllables that such names are made of. The same few thousand come again and
 * again, the first of them more often, as families do.
 */
enum RareNames {
    MEN(6_000) {
        @Override
        String compose(Dice dice) {
            return given(ENDINGS_OF_MEN, dice);
        }
    },
    WOMEN(6_000) {
        @Override
        String compose(Dice dice) {
            return given(ENDINGS_OF_WOMEN, dice);
        }
    },
    FAMILY(20_000) {
        @Override
        String compose(Dice dice) {
            return dice.one(FAMILY_BEGINNINGS)
                    + (dice.chance(0.5) ? dice.one(FAMILY_MIDDLES) : "")
                    + dice.one(FAMILY_ENDINGS);
        }
    },
    MAYAN(12_000) {
        @Override
        String compose(Dice dice) {
            StringBuilder name = new StringBuilder();
            for (int left = dice.chance(0.45) ? 1 : 2; left > 0; left--) {
                String vowel = dice.one(VOWELS);
                String onset = dice.one(ONSETS);
                boolean soft = vowel.equals("e") || vowel.equals("i");
                name.append(onset.equals("c") && soft ? "qu" : onset).append(vowel);
            }
            return name.append(dice.one(CODAS)).toString();
        }
    };

    private static final long LANGUAGE = 20_110_301;

    private static final List<String> GIVEN_BEGINNINGS = List.of(
            "yo", "ja", "wil", "el", "ed", "ro", "ger", "mar", "dar", "yes", "ke", "bra", "os", "al", "ri", "lis",
            "ade", "ermi", "flo", "her", "jo", "le", "mel", "na", "o", "per", "quin", "ru", "sel", "ti", "ul", "vi",
            "ye", "zo");
    private static final List<String> GIVEN_MIDDLES =
            List.of("be", "ci", "da", "fi", "li", "ma", "ne", "ri", "sa", "ve", "vi", "lo", "mi", "ni", "do");
    private static final List<String> ENDINGS_OF_MEN = List.of(
            "ber", "man", "vin", "mer", "son", "der", "niel", "lardo", "lino", "lio", "nor", "vel", "dín", "rico",
            "lando", "mundo", "berto", "fredo");
    private static final List<String> ENDINGS_OF_WOMEN = List.of(
            "cia", "linda", "lma", "ria", "nia", "lyn", "lina", "beth", "berta", "dalma", "nora", "via", "sa", "mila");
    private static final List<String> FAMILY_BEGINNINGS = List.of(
            "bar", "ma", "ca", "lo", "mon", "sal", "es", "al", "ar", "be", "cor", "du", "fer", "ga", "gue", "her", "i",
            "ja", "la", "man", "na", "o", "pa", "que", "re", "san", "te", "ur", "va", "vi", "za", "co", "cas", "men");
    private static final List<String> FAMILY_MIDDLES =
            List.of("ri", "ta", "la", "na", "ra", "ca", "do", "ve", "mi", "si", "ga", "cho", "lle", "ñi", "gui", "to");
    private static final List<String> FAMILY_ENDINGS = List.of(
            "rales", "rero", "lino", "tillo", "rosa", "neda", "ruz", "nez", "rez", "dez", "vedo", "zar", "rán", "llas",
            "tes", "quín", "gre", "lva", "rrios", "nales", "rra", "chea", "goya", "mas");
    private static final List<String> ONSETS =
            List.of("b", "ch", "c", "c", "j", "l", "m", "n", "p", "r", "s", "t", "tz", "x", "y", "hu", "ix", "aj");
    private static final List<String> VOWELS = List.of("a", "a", "e", "i", "o", "u", "u");
    private static final List<String> CODAS =
            List.of("c", "b", "ch", "j", "l", "m", "n", "p", "r", "s", "t", "tz", "x", "y", "", "");

    private final int vocabulary;

    RareNames(int vocabulary) {
        this.vocabulary = vocabulary;
    }

    abstract String compose(Dice dice);

    private static String given(List<String> endings, Dice dice) {
        return dice.one(GIVEN_BEGINNINGS) + (dice.chance(0.4) ? dice.one(GIVEN_MIDDLES) : "") + dice.one(endings);
    }

    String draw(Dice dice) {
        double far = dice.unit();
        int which = (int) (far * far * vocabulary);
        String name = compose(new Dice(LANGUAGE, ordinal(), which));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
