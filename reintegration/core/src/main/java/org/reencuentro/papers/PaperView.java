package org.reencuentro.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceView;

/**
 * A paper that somebody needs.
 *
 * @param service where it is asked for; empty when nobody has chosen, and in lists
 * @param number that the office gave the request; empty before, and when the key of the person is gone
 * @param due the day until which the next step should have been taken
 * @param dueIn days until then; negative when it is late
 * @param expected the day on which it should be ready: as the office promised it, or as the law says; empty when nobody knows
 * @param steps in their order; empty in lists
 * @param grants the newest first; empty in lists
 */
public record PaperView(
        UUID id,
        UUID person,
        PaperKind kind,
        WhyMissing why,
        PaperState state,
        Optional<ServiceView> service,
        Optional<String> number,
        LocalDate due,
        int dueIn,
        Optional<LocalDate> expected,
        Optional<Receiver> receiver,
        Optional<WhyGivenUp> reason,
        Instant openedAt,
        List<PaperStep> steps,
        List<GrantView> grants) {}
