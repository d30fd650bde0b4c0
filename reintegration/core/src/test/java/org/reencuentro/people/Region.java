package org.reencuentro.people;

import java.util.List;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Language;

/** Where people are named alike, by the department that home lies in. */
enum Region {
    LADINO("family", 0, false, Language.ES),
    EAST("family east", 0.9, false, Language.ES),
    MAM("family mam", 0.8, false, Language.MAM),
    GIVEN_AS_FAMILY("family given", 0.85, false, Language.KJB),
    KICHE("family kiche", 0.75, true, Language.QUC),
    QEQCHI("family qeqchi", 0.8, true, Language.KEK),
    KAQCHIKEL("family kaqchikel", 0.65, true, Language.CAK),
    TZUTUJIL("family tzutujil", 0.75, true, Language.TZJ),
    IXIL("family ixil", 0.85, false, Language.IXL),
    ACHI("family achi", 0.75, true, Language.ACR);

    private static final NameList EVERYWHERE = NameList.of("family");

    private static final NameList EAST_OF_THE_CAPITAL = NameList.of("family east");
    private static final Pattern SPANISH_ENDING =
            Pattern.compile(".*(ez|ado|ero|ino|illo|osa|eda|uz|ales|rra|llas|mas|tes|ya|os)");
    private static final int LONGEST = 8;

    private final NameList own;
    private final double ownShare;
    private final boolean mayan;
    private final Language language;

    Region(String list, double ownShare, boolean mayan, Language language) {
        this.own = NameList.of(list);
        this.ownShare = ownShare;
        this.mayan = mayan;
        this.language = language;
    }

    /** One family name. */
    String family(Dice dice) {
        if (dice.chance(0.09)) {
            return (mayan && dice.chance(0.7) ? RareNames.MAYAN : RareNames.FAMILY).draw(dice);
        }
        return (dice.chance(ownShare) ? own : EVERYWHERE).draw(dice);
    }

    /** Whether many family names there are of a Mayan language. */
    boolean mayan() {
        return mayan;
    }

    /** Whether a family name is of a Mayan language, and so written in two orthographies. */
    static boolean isMayan(String family) {
        return !EVERYWHERE.has(family)
                && !EAST_OF_THE_CAPITAL.has(family)
                && family.length() <= LONGEST
                && family.indexOf(' ') < 0
                && !SPANISH_ENDING.matcher(family).matches();
    }

    Language language() {
        return language;
    }

    /** Where somebody's family comes from, by department; whoever lives in the capital has come from anywhere. */
    static Region of(String department, Dice dice) {
        return switch (department) {
            case "01" -> dice.chance(0.75) ? LADINO : dice.one(List.of(values()));
            case "02", "06", "19", "20", "21", "22" -> EAST;
            case "03", "04" -> dice.chance(0.7) ? KAQCHIKEL : LADINO;
            case "07" -> dice.one(List.of(TZUTUJIL, KICHE, KICHE, KAQCHIKEL));
            case "08" -> KICHE;
            case "09" -> dice.one(List.of(KICHE, MAM, LADINO));
            case "12" -> dice.chance(0.75) ? MAM : LADINO;
            case "13" -> dice.one(List.of(GIVEN_AS_FAMILY, GIVEN_AS_FAMILY, MAM, LADINO));
            case "14" -> dice.one(List.of(KICHE, KICHE, KICHE, IXIL, LADINO));
            case "15" -> dice.chance(0.7) ? ACHI : LADINO;
            case "16" -> dice.chance(0.9) ? QEQCHI : LADINO;
            case "17", "18" -> dice.chance(0.4) ? QEQCHI : LADINO;
            default -> dice.chance(0.8) ? LADINO : KICHE;
        };
    }
}
