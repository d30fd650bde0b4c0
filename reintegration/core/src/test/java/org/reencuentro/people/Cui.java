package org.reencuentro.people;

/** Numbers of identity documents: eight digits, one to check them by, and the place where the bearer was registered. */
final class Cui {
    private Cui() {}

    static String draw(String home, Dice dice) {
        while (true) {
            int number = dice.between(10_000_000, 39_999_999);
            int check = check(number);
            if (check < 10) {
                return number + String.valueOf(check) + (dice.chance(0.85) ? home : Homes.draw(dice));
            }
        }
    }

    private static int check(int number) {
        String digits = Integer.toString(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return sum % 11;
    }
}
