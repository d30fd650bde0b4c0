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

/**
 * The list of lines that the exchange was configured from: {@code endpoint,kind,label,secret}, one a row, no quoting.
 * Read whenever it is asked for; it is short and changes only at start.
 */
@ApplicationScoped
public class Lines {
    private static final Pattern ENDPOINT = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    private Settings settings;

    protected Lines() {}

    @Inject
    public Lines(Settings settings) {
        this.settings = settings;
    }

    /** All entries in the order of the file; empty when there is no file, which means a hall without phones. */
    public List<LineEntry> all() {
        return Files.exists(settings.lines()) ? read(settings.lines()) : List.of();
    }

    /** The secret with which the browser phone of that endpoint registers; empty for any other kind of line. */
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
            if (kind.isEmpty() || !ENDPOINT.matcher(cells[0]).matches() || cells[3].length() < 12) {
                throw new IllegalStateException("The list of lines has a bad row " + (i + 1) + ": " + file);
            }
            entries.add(new LineEntry(cells[0], kind.get(), cells[2], cells[3]));
        }
        return entries;
    }
}
