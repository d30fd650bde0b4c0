package org.reencuentro.kernel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings and keys in a folder of the test's own. */
public final class TestKeys {
    private TestKeys() {}

    public static Settings settings(Path folder) {
        return new Settings(
                folder,
                false,
                Optional.empty(),
                Duration.ofMinutes(10),
                folder.resolve("lines.csv"),
                folder.resolve("sounds"));
    }

    public static Sealing sealing(Path folder) {
        Sealing sealing = new Sealing(settings(folder));
        sealing.open();
        return sealing;
    }
}
