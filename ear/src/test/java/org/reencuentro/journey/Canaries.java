package org.reencuentro.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that stand nowhere else, to be planted and looked for in every writing that a file could have of them. */
final class Canaries {
    /** What a dump makes of bytes: among megabytes of such digits the eight of a number stand by chance sooner or later. */
    private static final Pattern BYTES = Pattern.compile("X'[0-9a-fA-F]*'");

    private final Random random = new Random();
    private final Map<String, List<String>> planted = new LinkedHashMap<>();

    /** A new word of letters that is looked for under that name. */
    String word(String name) {
        StringBuilder word = new StringBuilder("Zq");
        for (int i = 0; i < 9; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return plant(name, word.toString());
    }

    /** A new number of that many digits; the first are given. */
    String number(String name, String begin, int digits) {
        StringBuilder number = new StringBuilder(begin);
        while (number.length() < digits) {
            number.append((char) ('0' + random.nextInt(10)));
        }
        return plant(name, number.toString());
    }

    /** A value that is looked for, with other ways in which the application might write it. */
    String plant(String name, String value, String... otherWays) {
        List<String> ways = new ArrayList<>(List.of(value));
        ways.addAll(List.of(otherWays));
        planted.put(name, ways);
        return value;
    }

    int count() {
        return planted.size();
    }

    /** Where which of them stand, one sentence each: every file under a folder is read as bytes. */
    List<String> in(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String words =
                        file.toString().endsWith(".sql") ? BYTES.matcher(bytes).replaceAll("X''") : bytes;
                planted.forEach((name, ways) -> {
                    if (ways.stream()
                            .anyMatch(way -> writings(way).stream().anyMatch(words::contains)
                                    || hexadecimal(way).stream().anyMatch(bytes::contains))) {
                        found.add(name + " stands in " + file);
                    }
                });
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found;
    }

    private static Set<String> cases(String text) {
        return new LinkedHashSet<>(Arrays.asList(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)));
    }

    /** The bytes of a text in hexadecimal digits, as a dump shows them. */
    private static Set<String> hexadecimal(String text) {
        Set<String> writings = new LinkedHashSet<>();
        for (String way : cases(text)) {
            byte[] utf8 = way.getBytes(StandardCharsets.UTF_8);
            writings.add(HexFormat.of().formatHex(utf8));
            writings.add(HexFormat.of().withUpperCase().formatHex(utf8));
        }
        return writings;
    }

    /** A text as it is, in small letters and capitals; in UTF-8, both UTF-16 and Base64. */
    private static Set<String> writings(String text) {
        Set<String> writings = new LinkedHashSet<>();
        for (String way : cases(text)) {
            byte[] utf8 = way.getBytes(StandardCharsets.UTF_8);
            writings.add(latin(utf8));
            writings.add(latin(way.getBytes(StandardCharsets.UTF_16LE)));
            writings.add(latin(way.getBytes(StandardCharsets.UTF_16BE)));
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + utf8.length];
                System.arraycopy(utf8, 0, shifted, before, utf8.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                // The signs at both ends depend on the neighbours too.
                writings.add(base64.substring(before == 0 ? 0 : before + 1, base64.length() - 1));
            }
        }
        return writings;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
