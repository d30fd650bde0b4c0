package org.reencuentro.office.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of a language as they are kept, and drawn out for trying pages. */
final class Messages {
    private Messages() {}

    /** All words of a language by their keys, in order. */
    static Map<String, String> of(String language) {
        String name = "/org/reencuentro/office/messages_" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.forEach((key, text) -> words.put((String) key, (String) text));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same words with a letter pair after every fifth letter; what stands in braces stays. */
    static Map<String, String> stretched(Map<String, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> stretched(word.getValue())));
    }

    private static String stretched(String text) {
        StringBuilder longer = new StringBuilder("⟦");
        boolean placeholder = false;
        int letters = 0;
        for (char c : text.toCharArray()) {
            placeholder = c == '{' || placeholder && c != '}';
            longer.append(c);
            if (!placeholder && Character.isLetter(c) && ++letters % 5 == 0) {
                longer.append("ʼa");
            }
        }
        return longer.append('⟧').toString();
    }
}
