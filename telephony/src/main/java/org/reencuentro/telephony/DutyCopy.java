package org.reencuentro.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reencuentro.duty.DutyPlan;

/**
 * Who is on duty as a file beside the exchange ({@code policy/duty}), so that it rings them while the application does not answer: a line for
 * each time in which they are the same, {@code from|until|phones|phones for children}, times in seconds since 1970, phones
 * with dots between them. Used by one thread.
 */
final class DutyCopy {
    private final PolicyFile file;

    /** @param journal the exchange's folder of journals */
    DutyCopy(Path journal) {
        file = new PolicyFile(journal, "duty");
    }

    /** The lines that stand for a plan. */
    static String lines(DutyPlan plan) {
        return plan.stretches().stream()
                .map(each -> each.from().getEpochSecond() + "|" + each.until().getEpochSecond() + "|"
                        + phones(each.phones()) + "|" + phones(each.forChildren()) + "\n")
                .collect(Collectors.joining());
    }

    private static String phones(List<String> endpoints) {
        return String.join(".", endpoints);
    }

    /**
     * Writes it where it has changed, whole or not at all.
     *
     * @param plan empty where there is no hall yet, and then nothing is written
     */
    void keep(Optional<DutyPlan> plan) {
        if (plan.isEmpty() || !file.wanted()) {
            return;
        }
        try {
            file.keep(lines(plan.get()));
        } catch (IOException fault) {
            throw new UncheckedIOException("Who is on duty could not be laid beside the exchange", fault);
        }
    }
}
