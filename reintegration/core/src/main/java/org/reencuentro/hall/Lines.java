package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * The list of lines that the exchange was configured from: {@code endpoint,kind,label,secret}, one a row, no quoting.
 * Read whenever it is asked for; it is short and changes only at start.
 */
@ApplicationScoped
public class Lines {
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_KIOSK = 20;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{16,64}");
    private static final Pattern ENDPOINT = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    private Settings settings;

    protected Lines() {}

    @Inject
    public Lines(Settings settings) {
        this.settings = settings;
    }

    /** All entries in the order of the file; empty when there is no file, which means a hall without phones. */
    @May(Operation.RUN)
    public List<LineEntry> all() {
        return Files.exists(settings.lines()) ? read(settings.lines()) : List.of();
    }

    /** The secret with which the browser phone of that endpoint registers; empty for any other kind of line. */
    @May(Operation.CALL_FAMILY)
    public Optional<String> browserSecret(String endpoint) {
        return all().stream()
                .filter(entry -> entry.endpoint().equals(endpoint) && entry.kind() == LineKind.KIOSK_BROWSER)
                .map(LineEntry::secret)
                .findFirst();
    }

    /**
     * Reads a list.
     *
     * @throws IllegalStateException naming the row that cannot be understood, without its secret
     */
    static List<LineEntry> read(Path file) {
        List<LineEntry> entries = new ArrayList<>();
        List<String> rows;
        try {
            rows = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new IllegalStateException("The list of lines cannot be read: " + file, fault);
        }
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i).strip();
            if (row.isEmpty() || row.startsWith("#") || row.startsWith("endpoint,")) {
                continue;
            }
            String[] cells = row.split(",", -1);
            Optional<LineKind> kind = cells.length == 4 ? LineKind.of(cells[1]) : Optional.empty();
            int number = i + 1;
            entries.add(kind.map(known -> new LineEntry(cells[0], known, cells[2], cells[3]))
                    .filter(Lines::good)
                    .orElseThrow(() ->
                            new IllegalStateException("The list of lines has a bad row " + number + ": " + file)));
        }
        return entries;
    }

    /** What both the exchange and the tables of the hall can hold. */
    private static boolean good(LineEntry entry) {
        return ENDPOINT.matcher(entry.endpoint()).matches()
                && SECRET.matcher(entry.secret()).matches()
                && entry.label().length() <= LONGEST_LABEL
                && entry.kiosk().map(String::length).orElse(0) <= LONGEST_KIOSK;
    }
}
