package org.reencuentro.office.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.triage.NeedsView;
import org.reencuentro.triage.Triage;

/** What a person needed when they came, as their case shows it. */
@RequestScoped
public class CaseNeeds {
    private Triage triage;
    private Policy policy;

    protected CaseNeeds() {}

    @Inject
    CaseNeeds(Triage triage, Policy policy) {
        this.triage = triage;
        this.policy = policy;
    }

    Shown of(UUID person) {
        boolean reads = policy.may(Operation.READ_CONCERN, person);
        return new Shown(triage.ofPerson(person), reads && triage.concernAbout(person));
    }

    /**
     * What the case shows.
     *
     * @param asked empty when nobody has asked
     * @param concern whether there is a protection concern; false for whoever may not know
     */
    public record Shown(Optional<NeedsView> asked, boolean concern) {}
}
