package org.reencuentro.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who sends a list, and what becomes of names with them: first which parts of a name are kept and where
 * ({@link #shaped}), then how each part is spelled ({@link #spelled}).
 */
public enum Sender {
    /** A list from the United States: capitals, no accents, one family name of two, narrow columns. */
    US_LIST(new Facts.Rates(0.04, 0.01, 0.012, 0, 0, 0.01, 0.01, 0.30, 0.80)) {
        @Override
        Words shaped(Words name, Dice dice) {
            Words shaped = name;
            if (name.given().size() > 1 && dice.chance(0.40)) {
                shaped = shaped.withGiven(name.given().subList(0, 1));
            } else if (name.given().size() > 1 && dice.chance(0.12)) {
                shaped = shaped.withGiven(
                        List.of(name.given().get(0), name.given().get(1).substring(0, 1)));
            }
            List<String> family = name.family();
            if (family.size() < 2) {
                return shaped;
            }
            double which = dice.unit();
            if (which < 0.42) {
                return shaped.withFamily(family.subList(0, 1));
            }
            if (which < 0.50) {
                return shaped.withFamily(family.subList(1, 2));
            }
            return which < 0.60 ? shaped.withFamily(List.of(String.join("-", family))) : shaped;
        }

        @Override
        Words spelled(Words name, Dice dice) {
            boolean narrow = dice.chance(0.10);
            int width = dice.between(10, 15);
            boolean glued = dice.chance(0.5);
            Words capitals = name.each(part -> {
                String plain = plain(part).toUpperCase(Locale.ROOT);
                String joined = glued ? plain.replace("-", "") : plain.replace('-', ' ');
                String particle = dice.chance(0.3) ? joined.replaceFirst("^(DE LA|DE LOS|DEL|DE) ", "$1") : joined;
                return dice.chance(0.04) ? Slips.finger(particle, dice) : particle;
            });
            return narrow ? new Words(cut(capitals.given(), width), cut(capitals.family(), width)) : capitals;
        }
    },
    /** Taken down by somebody who hears the name. */
    BY_EAR(new Facts.Rates(0.01, 0.05, 0.01, 0.06, 0.08, 0.03, 0.02, 0.20, 0.88)) {
        @Override
        Words shaped(Words name, Dice dice) {
            return fewer(name, 0.25, 0.15, dice);
        }

        @Override
        Words spelled(Words name, Dice dice) {
            return name.each(part -> {
                if (dice.chance(0.7) && SPELLINGS.containsKey(part)) {
                    return dice.one(SPELLINGS.get(part));
                }
                String heard = dice.chance(0.42) ? Slips.EAR.once(part, dice) : part;
                heard = dice.chance(0.08) ? Slips.EAR.once(heard, dice) : heard;
                return dice.chance(0.5) ? plain(heard) : heard;
            });
        }
    },
    /** Paper read by a machine. */
    SCANNED(new Facts.Rates(0.01, 0.005, 0.05, 0.01, 0, 0.04, 0.01, 0.25, 0.85)) {
        @Override
        Words shaped(Words name, Dice dice) {
            return fewer(name, 0.12, 0.08, dice);
        }

        @Override
        Words spelled(Words name, Dice dice) {
            boolean capitals = dice.chance(0.4);
            return name.each(part -> {
                String read = capitals ? plain(part).toUpperCase(Locale.ROOT) : part;
                read = dice.chance(0.30) ? Slips.SCAN.once(read, dice) : read;
                read = dice.chance(0.08) ? Slips.SCAN.once(read, dice) : read;
                return dice.chance(0.03) && read.length() > 4
                        ? read.substring(0, read.length() / 2) + " " + read.substring(read.length() / 2)
                        : read;
            });
        }
    },
    /** Written by the people themselves, on a telephone. */
    SELF_WRITTEN(new Facts.Rates(0.02, 0.02, 0.02, 0.05, 0.01, 0.05, 0.01, 0.20, 0.90)) {
        @Override
        Words shaped(Words name, Dice dice) {
            Words shaped = fewer(name, 0.22, 0.15, dice);
            if (dice.chance(0.08) && NICKNAMES.containsKey(shaped.given().get(0))) {
                List<String> given = new ArrayList<>(shaped.given());
                given.set(0, dice.one(NICKNAMES.get(given.get(0))));
                shaped = shaped.withGiven(given);
            }
            double which = dice.unit();
            if (which < 0.06 && !shaped.family().isEmpty()) {
                return new Words(shaped.family(), shaped.given());
            }
            return which < 0.18 ? new Words(shaped.all(), List.of()) : shaped;
        }

        @Override
        Words spelled(Words name, Dice dice) {
            boolean small = dice.chance(0.35);
            return name.each(part -> {
                String typed = dice.chance(0.14) ? Slips.EAR.once(part, dice) : part;
                typed = dice.chance(0.10) ? Slips.finger(typed, dice) : typed;
                typed = dice.chance(0.6) ? plain(typed) : typed;
                return small ? typed.toLowerCase(Locale.ROOT) : typed;
            });
        }
    },
    /** The other of two ways of writing Mayan names. */
    TWO_ORTHOGRAPHIES(new Facts.Rates(0.01, 0.02, 0.01, 0.05, 0.03, 0.03, 0.02, 0.15, 0.85)) {
        @Override
        Words shaped(Words name, Dice dice) {
            return fewer(name, 0.15, 0.10, dice);
        }

        @Override
        Words spelled(Words name, Dice dice) {
            Words heard = name.each(part -> dice.chance(0.10) ? Slips.EAR.once(part, dice) : part);
            return heard.withFamily(
                    heard.withGiven(List.of()).each(part -> mayan(part, dice)).family());
        }

        private String mayan(String part, Dice dice) {
            if (SPELLINGS.containsKey(part) && dice.chance(0.4)) {
                return dice.one(SPELLINGS.get(part));
            }
            if (!Region.isMayan(part)) {
                return part;
            }
            String other = dice.chance(0.75) ? Slips.ORTHOGRAPHY.once(part, dice) : part;
            other = dice.chance(0.25) ? Slips.ORTHOGRAPHY.once(other, dice) : other;
            return other.replace("ʼ", dice.one(GLOTTALS));
        }
    },
    /** Copied correctly but for the fingers. */
    TYPED(new Facts.Rates(0.01, 0.01, 0.01, 0.02, 0, 0.02, 0.01, 0.10, 0.90)) {
        @Override
        Words shaped(Words name, Dice dice) {
            return fewer(name, 0.10, 0.06, dice);
        }

        @Override
        Words spelled(Words name, Dice dice) {
            return name.each(part -> {
                String typed = dice.chance(0.15) ? Slips.finger(part, dice) : part;
                return dice.chance(0.4) ? plain(typed) : typed;
            });
        }
    };

    private static final Map<String, List<String>> SPELLINGS = Slips.groups("spellings", true);
    private static final Map<String, List<String>> NICKNAMES = Slips.groups("nicknames", false);
    private static final List<String> GLOTTALS = List.of("ʼ", "'", "’", "`", "");

    private final Facts.Rates rates;

    Sender(Facts.Rates rates) {
        this.rates = rates;
    }

    /** Those who send lists. */
    static List<Sender> lists() {
        return List.of(US_LIST, BY_EAR, SCANNED, SELF_WRITTEN, TWO_ORTHOGRAPHIES);
    }

    abstract Words shaped(Words name, Dice dice);

    abstract Words spelled(Words name, Dice dice);

    /** How often they are wrong about everything but the name. */
    Facts.Rates rates() {
        return rates;
    }

    /** A nickname of somebody who has one. */
    static String nickname(String given, Dice dice) {
        return NICKNAMES.containsKey(given) ? dice.one(NICKNAMES.get(given)) : given;
    }

    private static String plain(String part) {
        return Slips.bare(part).replace("ʼ", "");
    }

    private static Words fewer(Words name, double withoutSecondGiven, double withoutSecondFamily, Dice dice) {
        Words fewer = name;
        if (name.given().size() > 1 && dice.chance(withoutSecondGiven)) {
            fewer = fewer.withGiven(
                    dice.chance(0.85)
                            ? name.given().subList(0, 1)
                            : name.given().subList(1, 2));
        }
        return name.family().size() > 1 && dice.chance(withoutSecondFamily)
                ? fewer.withFamily(name.family().subList(0, 1))
                : fewer;
    }

    private static List<String> cut(List<String> parts, int width) {
        String field = String.join(" ", parts);
        return field.isEmpty()
                ? List.of()
                : List.of(field.substring(0, Math.min(width, field.length())).strip());
    }
}
