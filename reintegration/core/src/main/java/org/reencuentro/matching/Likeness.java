package org.reencuentro.matching;

/** In which way one word may be the other, the surest first, and how often a name is found written that way again. */
enum Likeness {
    /** Letter for letter. */
    SAME(0.84, false),
    /** Sounds the same. */
    SOUNDS(0.07, true),
    /** One small slip. */
    NEAR(0.04, true),
    /** Written without the space, or with one. */
    JOINED(0.02, false),
    /** A short form, a pet name or another language's form. */
    FAMILIAR(0.02, false),
    /** A letter wrong, or two small slips. */
    FURTHER(0.02, true),
    /** Cut short. */
    CUT(0.01, false),
    /** Hardly to be known again. */
    FAR(0.008, true);

    /** In how many ways a word is misspelt that are as alike. */
    private static final int WAYS_TO_SLIP = 6;

    private static final double SLIP_KNOWN = 0.5;

    private final double share;
    private final boolean slip;

    Likeness(double share, boolean slip) {
        this.share = share;
        this.slip = slip;
    }

    /**
     * Of a hundred words of one person on two lists, how many are so alike, knowing how many are written in the one way
     * and in the other: what hardly anybody is called and is one slip away from what many are called is most likely that
     * slip.
     *
     * @param asked how many have the word as it is asked for
     * @param recorded how many have the other one
     */
    double share(double asked, double recorded) {
        if (this == SAME || !slip) {
            return share;
        }
        double slips = asked * share / WAYS_TO_SLIP;
        return share + (SLIP_KNOWN - share) * slips / (slips + recorded + 1);
    }

    /** What is said of a name whose words are at worst so alike. */
    Reason reason() {
        return switch (this) {
            case SAME -> Reason.NAME_SAME;
            case SOUNDS -> Reason.NAME_SOUNDS;
            default -> Reason.NAME_SIMILAR;
        };
    }

    /** How alike two different words are by their letters and sounds; null when they are not. */
    static Likeness of(String a, String soundA, String b, String soundB) {
        if (soundA.equals(soundB)) {
            return SOUNDS;
        }
        int length = Math.max(soundA.length(), soundB.length());
        float most = most(length);
        float distance = Distance.between(soundA, soundB, most);
        if (distance > 0.4f && Sound.inCommon(a, b)) {
            distance = Math.min(distance, Distance.between(a, b, most));
        }
        if (distance <= (length < 4 ? 0.41f : 0.61f)) {
            return NEAR;
        }
        if (distance <= (length < 4 ? 0f : length < 6 ? 1.01f : 1.21f)) {
            return FURTHER;
        }
        return distance <= most ? FAR : null;
    }

    /** Whether two words are alike enough that bad writing may have made one of the other. */
    static boolean blurred(String a, String soundA, String b, String soundB) {
        float most = Math.max(1.01f, Math.max(soundA.length(), soundB.length()) * 0.25f);
        return Distance.between(soundA, soundB, most) <= most || Distance.between(a, b, most) <= most;
    }

    /** The furthest two words of so many sounds may be apart. */
    private static float most(int length) {
        if (length < 4) {
            return 0.61f;
        }
        return length < 6 ? 1.21f : Math.min(2.6f, length * 0.28f);
    }
}
