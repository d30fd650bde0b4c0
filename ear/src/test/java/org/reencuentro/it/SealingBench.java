package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.crypto.tink.Aead;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.ArrivalViews;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.Expectations;
import org.reencuentro.arrival.Intake;
import org.reencuentro.arrival.PassengerLists;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.NewKey;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.Families;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.person.Register;
import org.reencuentro.person.Registering;
import org.reencuentro.person.store.PersonIndex;
import org.reencuentro.person.store.PersonStore;
import org.reencuentro.policy.Policy;

/**
 * What sealing costs on the import of a manifest: the same code twice in one run, once with keys and once with a sealing
 * that seals nothing, which exists here alone. Runs only when asked for, by {@code ./reencuentro bench sealing}.
 */
@ExtendWith(ArquillianExtension.class)
class SealingBench {
    private static final int ROWS = 5_000;
    private static final int ROUNDS = 6;
    private static final int WARM_UP = 3;

    @Inject
    Given given;

    @Inject
    Clock clock;

    @Inject
    ArrivalStore store;

    @Inject
    PersonStore persons;

    @Inject
    PersonIndex index;

    @Inject
    Halls halls;

    @Inject
    ArrivalViews views;

    @Inject
    Expectations expectations;

    @Inject
    Families families;

    @Inject
    Places places;

    @Inject
    Sealing sealing;

    @Inject
    DataKeys keys;

    @Inject
    Policy policy;

    @Inject
    Register register;

    @Inject
    PassengerLists lists;

    @Inject
    UserTransaction transaction;

    /** Gives keys that change nothing, and stores none. */
    static class NoKeys extends DataKeys {
        private static final NewKey NOTHING_KEPT = new NewKey(
                new DataKey(new Aead() {
                    @Override
                    public byte[] encrypt(byte[] plain, byte[] place) {
                        return plain;
                    }

                    @Override
                    public byte[] decrypt(byte[] plain, byte[] place) {
                        return plain;
                    }
                }),
                0,
                new byte[0]);

        @Override
        public Map<UUID, NewKey> make(Collection<UUID> owners) {
            Map<UUID, NewKey> made = new HashMap<>();
            owners.forEach(owner -> made.put(owner, NOTHING_KEPT));
            return made;
        }
    }

    /** Pseudonyms without a key; rows are known again by those that were there before. */
    static class NoSealing extends Sealing {
        private final Sealing before;

        NoSealing(Sealing before) {
            this.before = before;
        }

        @Override
        public byte[] pseudonym(String purpose, String text) {
            return purpose.equals("manifest")
                    ? before.pseudonym(purpose, text)
                    : Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 32);
        }
    }

    private record Run(double milliseconds, double cpu) {}

    @Test
    void sealingCostsLittleOnTheImportOfAManifest() throws Exception {
        Arrivals sealed = arrivals(keys, sealing);
        Arrivals plain = arrivals(new NoKeys(), new NoSealing(sealing));
        for (int i = 0; i < WARM_UP; i++) {
            run(sealed);
            run(plain);
        }
        List<Run> withSealing = new ArrayList<>();
        List<Run> without = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            withSealing.add(run(sealed));
            without.add(run(plain));
            without.add(run(plain));
            withSealing.add(run(sealed));
        }
        String report = String.format(
                        Locale.ROOT,
                        "sealing: a manifest of %,d rows, %d imports each, sealed and not, in ABBA order%n",
                        ROWS,
                        2 * ROUNDS)
                + line("sealed", withSealing)
                + line("not sealed", without)
                + String.format(
                        Locale.ROOT,
                        "  sealing costs %.1f %% of the time, %.1f %% of the processor%n",
                        100 * (median(times(withSealing)) / median(times(without)) - 1),
                        100 * (median(cpus(withSealing)) / median(cpus(without)) - 1));
        Files.writeString(Path.of(System.getenv("REENCUENTRO_DATA"), "bench-sealing.txt"), report);
    }

    private Arrivals arrivals(DataKeys with, Sealing by) {
        Registering registering = new Registering(clock, persons, with, by, index, register);
        People people = new People(persons, policy, with, by, index, register, registering, null, null);
        Intake intake = new Intake(clock, store, halls, people, families, places, by);
        return new Arrivals(clock, store, halls, intake, views, expectations, lists, null);
    }

    private Run run(Arrivals arrivals) throws Exception {
        UUID flight = given.arrival();
        byte[] manifest = manifest();
        System.gc();
        long cpu = cpu();
        long begun = System.nanoTime();
        transaction.begin();
        assertEquals(ROWS, arrivals.importManifest(flight, manifest).added());
        transaction.commit();
        return new Run((System.nanoTime() - begun) / 1e6, (cpu() - cpu) / 1e6);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] manifest() {
        StringBuilder rows = new StringBuilder("nombres;apellidos;nacimiento;sexo;nacionalidad;idioma;departamento;"
                + "municipio;documento;familia\n");
        String[] given = {"María Elena", "José Domingo", "Ana Lucía", "Kevin", "Micaela", "Elmer Santos", "Ixchel"};
        String[] family = {"Ordóñez Yaxón", "Sajché Ramírez", "López Bʼotʼ", "Xol Caal", "Pérez", "Tzoc Ixcoy"};
        for (int i = 0; i < ROWS; i++) {
            rows.append(given[i % given.length])
                    .append(' ')
                    .append(letters(i))
                    .append(';')
                    .append(family[i % family.length])
                    .append(";%02d/%02d/%d;F;Guatemala;Kʼicheʼ;Quiché;Joyabaj;"
                            .formatted(1 + i % 28, 1 + i % 12, 1960 + i % 60))
                    .append(i % 3 == 0 ? "" : "2987%09d".formatted(i))
                    .append(';')
                    .append(i % 4 == 0 ? "F" + i / 4 : "")
                    .append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number as a word, so that no two rows are the same person. */
    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 26 * 26 * 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private static List<Double> times(List<Run> runs) {
        return runs.stream().map(Run::milliseconds).toList();
    }

    private static List<Double> cpus(List<Run> runs) {
        return runs.stream().map(Run::cpu).toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String line(String name, List<Run> runs) {
        return String.format(
                Locale.ROOT,
                "  %-12s %6.0f ms median, %.0f to %.0f; processor %.0f ms%n",
                name,
                median(times(runs)),
                Collections.min(times(runs)),
                Collections.max(times(runs)),
                median(cpus(runs)));
    }
}
