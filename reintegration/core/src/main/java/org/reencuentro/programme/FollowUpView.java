package org.reencuentro.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.PersonView;

/**
 * One follow-up.
 *
 * @param month months after the programme began: 0, 1, 3 or 6
 * @param dueIn days until it is due; 0 today, negative when overdue
 */
public record FollowUpView(
        UUID id,
        PersonView person,
        int month,
        LocalDate dueOn,
        int dueIn,
        Optional<Instant> doneAt,
        Optional<FollowUpResult> result) {}
