package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.Bases;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.Consents;
import org.reencuentro.directory.Directory;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.store.ReferralStore;

/** On what partners may be asked now for the person of a request, without asking the person anew. */
@ApplicationScoped
@Transactional
public class Grounds {
    private ReferralStore store;
    private Consents consents;
    private Bases bases;
    private Merged merged;
    private Directory directory;

    protected Grounds() {}

    @Inject
    Grounds(ReferralStore store, Consents consents, Bases bases, Merged merged, Directory directory) {
        this.store = store;
        this.consents = consents;
        this.bases = bases;
        this.merged = merged;
        this.directory = directory;
    }

    /**
     * Each partner once, in the order of their names; none while nobody is linked to the request.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN}
     */
    @May(Operation.READ_REQUEST)
    public List<Recorded> of(@About UUID id) {
        HelpRequest request = store.request(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        if (request.person() == null) {
            return List.of();
        }
        Set<UUID> records = merged.whole(request.person());
        Map<UUID, Optional<BasisKind>> partners = new HashMap<>();
        bases.holding(records, request.kind()).forEach((partner, kind) -> partners.put(partner, Optional.of(kind)));
        consents.inForce(records, request.kind()).forEach(partner -> partners.put(partner, Optional.empty()));
        return partners.entrySet().stream()
                .map(each -> new Recorded(directory.organisation(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(each -> each.partner().name()))
                .toList();
    }
}
