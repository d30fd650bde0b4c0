package org.reencuentro.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was heard at a phone, compared with the prompts sample by sample: which file was played, and when. A prompt that a
 * key interrupted is known by its beginning; one that was cut before that was not heard.
 */
final class Heard {
    private static final int RATE = 8000;
    private static final int LONGEST = RATE * 8 / 5;
    private static final int LOUD = 1500;

    private final short[] samples;
    private final Path prompts;

    private Heard(short[] samples, Path prompts) {
        this.samples = samples;
        this.prompts = prompts;
    }

    /** Reads what a phone recorded (µ-law in a WAV file); prompts lie in a folder for each language. */
    static Heard in(Path recording, Path prompts) {
        byte[] bytes = read(recording);
        short[] samples = new short[bytes.length - 46];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = linear(bytes[46 + i]);
        }
        return new Heard(samples, prompts);
    }

    /** How often a prompt was begun, {@code es/menu-ask}. */
    int times(String prompt) {
        return at(prompt).size();
    }

    /** The first of the prompts that is missing after those before it were heard in this order; empty when none is. */
    String missing(String... inOrder) {
        int from = 0;
        for (String prompt : inOrder) {
            int after = from;
            List<Integer> later =
                    at(prompt).stream().filter(begun -> begun >= after).toList();
            if (later.isEmpty()) {
                return prompt;
            }
            from = later.get(0) + 1;
        }
        return "";
    }

    /** The digits that were said between a prompt and the next one of another, in their order. */
    String digitsBetween(String language, String prompt, String next) {
        int from = at(prompt).get(0);
        int to = at(next).stream().filter(begun -> begun > from).findFirst().orElse(samples.length);
        List<int[]> said = new ArrayList<>();
        for (int digit = 0; digit <= 9; digit++) {
            for (int begun : at(language + "/digit-" + digit)) {
                if (begun > from && begun < to) {
                    said.add(new int[] {begun, digit});
                }
            }
        }
        said.sort((one, other) -> Integer.compare(one[0], other[0]));
        StringBuilder digits = new StringBuilder();
        said.forEach(each -> digits.append(each[1]));
        return digits.toString();
    }

    /** Where a prompt was begun, in samples. */
    private List<Integer> at(String prompt) {
        short[] known = beginning(prompts.resolve(prompt + ".wav"));
        List<Integer> begun = new ArrayList<>();
        for (int from = 0; from + known.length <= samples.length; from++) {
            if (same(known, from)) {
                begun.add(from);
                from += known.length / 2;
            }
        }
        return begun;
    }

    private boolean same(short[] known, int from) {
        for (int i = 0; i < known.length; i++) {
            if (Math.abs(samples[from + i] - known[i]) > 200 + Math.abs(known[i]) / 8) {
                return false;
            }
        }
        return true;
    }

    /** From the first loud sample to the last, 1.6 seconds at most: silence would be found everywhere, or spoken into. */
    private static short[] beginning(Path file) {
        byte[] bytes = read(file);
        short[] all = new short[(bytes.length - 44) / 2];
        ByteBuffer.wrap(bytes, 44, bytes.length - 44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(all);
        int first = 0;
        while (Math.abs(all[first]) < LOUD) {
            first++;
        }
        int last = all.length;
        while (Math.abs(all[last - 1]) < LOUD) {
            last--;
        }
        return Arrays.copyOfRange(all, first, Math.min(last, first + LONGEST));
    }

    private static short linear(byte code) {
        int value = ~code & 0xFF;
        int magnitude = ((((value & 0x0F) << 3) + 0x84) << ((value & 0x70) >> 4)) - 0x84;
        return (short) ((value & 0x80) == 0 ? magnitude : -magnitude);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
