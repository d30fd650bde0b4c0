package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.consent.Bases;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.Ground;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.Callers;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** How a referral leaves, inside the transaction of whoever sends it: the answer of the person, then the referral. */
@ApplicationScoped
class Sending {
    private Clock clock;
    private ReferralStore store;
    private Directory directory;
    private Consents consents;
    private Bases bases;
    private Merged merged;
    private CaseFiles caseFiles;
    private DataKeys keys;
    private Event<ReferralMoved> moved;

    protected Sending() {}

    @Inject
    Sending(
            Clock clock,
            ReferralStore store,
            Directory directory,
            Consents consents,
            Bases bases,
            Merged merged,
            CaseFiles caseFiles,
            DataKeys keys,
            Event<ReferralMoved> moved) {
        this.clock = clock;
        this.store = store;
        this.directory = directory;
        this.consents = consents;
        this.bases = bases;
        this.merged = merged;
        this.caseFiles = caseFiles;
        this.keys = keys;
        this.moved = moved;
    }

    /** Records that a person said no to the partner of a service. */
    void refused(UUID person, ServiceKind purpose, NewReferral asked) {
        record(person, purpose, asked, ConsentAnswer.NO);
    }

    /**
     * On what the partner may be asked: what the person says now, or else what was recorded before, their own yes first.
     *
     * @throws Problem {@link ConsentProblem#CONSENT_REFUSED} for a no, {@link ConsentProblem#CONSENT_MISSING} when
     *     nothing of before holds, {@link ReferralProblem#SERVICE_OF_OTHER_KIND}, or those of {@link Consents#record}
     */
    Ground ground(UUID person, ServiceKind purpose, NewReferral asked) {
        if (asked.consent().isPresent()) {
            if (asked.consent().get() == ConsentAnswer.NO) {
                throw new Problem(ConsentProblem.CONSENT_REFUSED);
            }
            return Ground.consent(record(person, purpose, asked, asked.consent().get()));
        }
        UUID organisation = organisation(purpose, asked);
        Set<UUID> records = merged.whole(person);
        return consents.inForce(records, organisation, purpose)
                .map(Ground::consent)
                .or(() -> bases.inForce(records, organisation, purpose).map(Ground::basis))
                .orElseThrow(() -> new Problem(ConsentProblem.CONSENT_MISSING));
    }

    private UUID record(UUID person, ServiceKind purpose, NewReferral asked, ConsentAnswer answer) {
        return consents.record(
                new GivenConsent(
                        person,
                        organisation(purpose, asked),
                        purpose,
                        answer,
                        asked.consentLanguage(),
                        asked.interpreter()),
                Callers.current().account());
    }

    private UUID organisation(ServiceKind purpose, NewReferral asked) {
        ServiceView service = directory.offered(asked.service());
        if (service.kind() != purpose) {
            throw new Problem(ReferralProblem.SERVICE_OF_OTHER_KIND);
        }
        return service.organisation().id();
    }

    /**
     * Sends a linked, open request to a partner.
     *
     * @param group of those who are referred together; empty for somebody alone
     * @return the referral
     */
    UUID send(HelpRequest request, NewReferral asked, Ground ground, Optional<UUID> group) {
        UUID account = Callers.current().account();
        UUID person = request.personToRefer();
        ServiceView service = directory.offered(asked.service());
        Referral referral = Referral.draft(
                Ids.next(clock),
                freeCode(),
                request,
                new Referral.Parties(
                        person, service.id(), service.organisation().id(), ground, account, group),
                asked.priority(),
                asked.note().strip(),
                keys.require(person));
        referral.send(account, clock.instant());
        request.follow(referral.state());
        store.add(referral);
        caseFiles.open(person, request.hall());
        moved.fire(referral.moved());
        return referral.id();
    }

    private String freeCode() {
        String code = Codes.next("R");
        while (store.hasCode(code)) {
            code = Codes.next("R");
        }
        return code;
    }
}
