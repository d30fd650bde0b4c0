package org.reencuentro.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.person.PersonView;

/**
 * A referral as its senders see it.
 *
 * @param basis on what it rests where that is not what the person agreed to
 */
public record ReferralView(
        UUID id,
        String code,
        UUID request,
        PersonView person,
        ServiceView service,
        ServiceKind kind,
        Optional<String> department,
        Priority priority,
        String note,
        ReferralState state,
        Instant sentAt,
        Instant answerBy,
        Progress progress,
        Optional<BasisKind> basis,
        List<ReferralStep> history) {
    /** In which words a partner that cannot help has said who can; empty when it has not. */
    public Optional<String> suggested() {
        return progress.words().stream()
                .filter(this::suggests)
                .map(ReferralWord::text)
                .findFirst();
    }

    /** Questions and answers before that, the oldest first. */
    public List<ReferralWord> conversation() {
        return progress.words().stream().filter(word -> !suggests(word)).toList();
    }

    private boolean suggests(ReferralWord word) {
        return history.stream()
                .anyMatch(step ->
                        step.to() == ReferralState.DECLINED && !word.at().isBefore(step.at()));
    }
}
