package org.reencuentro.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Forms of one name: pet names, short forms, English forms. */
final class Nicknames {
    static final Nicknames OF_THE_REGION = new Nicknames("nicknames.txt");

    private final Map<String, Set<String>> forms = new HashMap<>();

    /** The same by how a form sounds: pet names are written as they are heard. */
    private final Map<String, Set<String>> bySound = new HashMap<>();

    private Nicknames(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Nicknames.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The first of a line is the name, the others are forms of it: two pet names of one name are not each other's. */
    private void add(String line) {
        String[] all = line.split(" ", -1);
        for (int i = 1; i < all.length; i++) {
            both(all[0], all[i]);
            both(all[i], all[0]);
        }
    }

    private void both(String name, String form) {
        forms.computeIfAbsent(name, any -> new TreeSet<>()).add(form);
        bySound.computeIfAbsent(Sound.of(name), any -> new TreeSet<>()).add(form);
    }

    /** Other forms of a name, or of one that sounds like it; empty when none is known. */
    Set<String> of(String word) {
        return forms.getOrDefault(word, bySound.getOrDefault(Sound.of(word), Set.of()));
    }
}
