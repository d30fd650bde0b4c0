package org.reencuentro.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/** Where those who come back are from: the 340 municipalities, most of them in the western highlands. */
final class Homes {
    /** How many of a hundred come from each department, 01 to 22. */
    private static final double[] SHARES = {
        11, 0.7, 0.8, 3, 3, 2, 2, 4, 11, 3, 2.5, 17, 16, 12, 2, 4, 2, 1.5, 1, 2, 1.5, 4
    };

    private static final List<Place> ALL = new Places().all();
    private static final Map<String, List<Place>> BY_DEPARTMENT =
            ALL.stream().collect(Collectors.groupingBy(Place::departmentCode));
    private static final Map<String, List<Place>> BY_NAME =
            ALL.stream().collect(Collectors.groupingBy(Place::municipality));

    private Homes() {}

    static String draw(Dice dice) {
        double all = 0;
        for (double share : SHARES) {
            all += share;
        }
        double left = dice.unit() * all;
        int department = 0;
        while (department < SHARES.length - 1 && left >= SHARES[department]) {
            left -= SHARES[department++];
        }
        List<Place> there = BY_DEPARTMENT.get("%02d".formatted(department + 1));
        double far = dice.unit();
        return there.get((int) (Math.pow(far, 1.5) * there.size())).code();
    }

    /** Another place of the same department. */
    static String near(String home, Dice dice) {
        return dice.one(BY_DEPARTMENT.get(home.substring(0, 2))).code();
    }

    /** A place of the same name in another department, or the same where there is none. */
    static String sameName(String home, Dice dice) {
        String name = ALL.stream()
                .filter(place -> place.code().equals(home))
                .findFirst()
                .orElseThrow()
                .municipality();
        return dice.one(BY_NAME.get(name)).code();
    }
}
