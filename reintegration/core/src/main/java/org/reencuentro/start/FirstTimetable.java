package org.reencuentro.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.reencuentro.transport.Timetables;

/**
 * A timetable to begin with: the terminals of the capital and of the border, and a route to the seat of each department.
 * Plausible, and each row marked as an example; to be replaced by what the terminals say.
 */
@ApplicationScoped
public class FirstTimetable {
    private Timetables timetables;

    protected FirstTimetable() {}

    @Inject
    FirstTimetable(Timetables timetables) {
        this.timetables = timetables;
    }

    /** Puts it in force where there is none. */
    void install() {
        try (InputStream file = Timetables.class.getResourceAsStream("timetable.csv")) {
            timetables.install(file.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
