package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.ImportView;
import org.reencuentro.arrival.ManifestColumns;
import org.reencuentro.arrival.Manifests;
import org.reencuentro.people.Unheard;

/** Lists on their way in, brought by whoever acts. */
@ApplicationScoped
class GivenLists {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Manifests manifests;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until an import is in a state, or at another end. */
    ImportView until(UUID arrival, UUID id, ImportState state) {
        Instant end = Instant.now().plus(PATIENCE);
        ImportView view = manifests.progress(arrival, id);
        while (view.state() != state
                && view.state() != ImportState.FAILED
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            view = manifests.progress(arrival, id);
        }
        assertEquals(state, view.state(), view.toString());
        return view;
    }

    ManifestColumns guessed(UUID arrival, UUID id) {
        until(arrival, id, ImportState.READ);
        return manifests.columns(arrival, id).orElseThrow();
    }

    ImportView brought(UUID arrival, UUID id) {
        until(arrival, id, ImportState.READY);
        manifests.accept(arrival, id);
        return until(arrival, id, ImportState.DONE);
    }

    ImportView imported(UUID arrival, String text) {
        UUID id = manifests.receive(arrival, Given.unique(), bytes(text));
        manifests.map(arrival, id, guessed(arrival, id));
        return brought(arrival, id);
    }

    static String names(int many) {
        String family = Unheard.name();
        return IntStream.range(0, many)
                .mapToObj(i -> "Ana " + i + ";" + family + ";1990;F\n")
                .collect(Collectors.joining("", "nombres;apellidos;nacimiento;familia\n", ""));
    }
}
