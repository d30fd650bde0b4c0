package org.reencuentro.office.web;

import java.util.Arrays;

/** One of the values that a form's page offers. */
public final class Choice {
    private Choice() {}

    /**
     * The value of this name.
     *
     * @throws MalformedForm when the page does not offer it
     */
    public static <E extends Enum<E>> E of(Class<E> offered, String name) {
        return Arrays.stream(offered.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(MalformedForm::new);
    }
}
