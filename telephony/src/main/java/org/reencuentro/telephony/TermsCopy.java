package org.reencuentro.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.reencuentro.call.HallTerms;

/**
 * The hall's terms as a file beside its exchange, so that the exchange goes by them while the application does not answer:
 * {@code on|600000|30}, that is whether families can be called, for how many milliseconds, and how many calls at once (empty
 * for as many as it was set up for). Each line for children is an empty file of its name in {@code policy/children}. Used by one
 * thread.
 */
final class TermsCopy {
    private static final Logger LOG = Logger.getLogger(TermsCopy.class);

    private final PolicyFile file;
    private Set<String> children;

    /** @param journal the exchange's folder of journals, beside which that of its terms lies */
    TermsCopy(Path journal) {
        file = new PolicyFile(journal, "terms");
    }

    /** The line that stands for terms. */
    static String line(HallTerms.Local terms) {
        return (terms.on() ? "on" : "off") + "|" + terms.talk().toMillis() + "|"
                + terms.mostAtOnce().map(Object::toString).orElse("");
    }

    /**
     * Writes them where they have changed, whole or not at all.
     *
     * @param terms empty where there are none yet, and then nothing is written
     */
    void keep(Optional<HallTerms.Local> terms) {
        if (terms.isEmpty() || !file.wanted()) {
            return;
        }
        try {
            keepChildren(terms.get().children());
            if (file.keep(line(terms.get()))) {
                LOG.info("The exchange has the hall's terms");
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The terms could not be laid beside the exchange", fault);
        }
    }

    private void keepChildren(Set<String> lines) throws IOException {
        if (lines.equals(children)) {
            return;
        }
        Path folder = Files.createDirectories(file.sibling("children"));
        // The exchange runs as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Set<String> there;
        try (Stream<Path> found = Files.list(folder)) {
            there = found.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
        for (String line : lines) {
            if (!there.contains(line)) {
                Files.createFile(folder.resolve(line));
            }
        }
        for (String line : there) {
            if (!lines.contains(line)) {
                Files.delete(folder.resolve(line));
            }
        }
        children = lines;
    }
}
