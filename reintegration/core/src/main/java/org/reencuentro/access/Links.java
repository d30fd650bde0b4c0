package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.Invitation;
import org.reencuentro.access.store.InvitationStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;

/** Links that open once. The newest of an account is the only one that opens. */
@ApplicationScoped
@Transactional
class Links {
    private Clock clock;
    private InvitationStore store;
    private Sealing sealing;

    protected Links() {}

    @Inject
    Links(Clock clock, InvitationStore store, Sealing sealing) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
    }

    IssuedLink issue(UUID account) {
        revoke(account);
        String token = Token.next();
        Invitation invitation = Invitation.issue(pseudonym(token), account, clock.instant());
        store.add(invitation);
        return new IssuedLink(account, token, invitation.expiresAt());
    }

    void revoke(UUID account) {
        store.open(account).forEach(each -> each.revoke(clock.instant()));
    }

    String issueForFirstAdministrator() {
        store.openOfFirstAdministrator().forEach(each -> each.revoke(clock.instant()));
        String token = Token.next();
        store.add(Invitation.ofFirstAdministrator(pseudonym(token), clock.instant()));
        return token;
    }

    /** Until when a link of an account lies unused; empty when none does. */
    Optional<Instant> openUntil(UUID account) {
        return store.open(account).stream()
                .filter(each -> each.opens(clock.instant()))
                .map(Invitation::expiresAt)
                .findFirst();
    }

    /** The link of a token, without using it; empty when it does not open. */
    Optional<Invitation> look(String token) {
        return Token.shaped(token)
                ? store.invitation(pseudonym(token)).filter(found -> found.opens(clock.instant()))
                : Optional.empty();
    }

    /** The link of a pseudonym, locked until the transaction ends; empty when it does not open. */
    Optional<Invitation> lock(byte[] pseudonym) {
        return store.lock(pseudonym).filter(found -> found.opens(clock.instant()));
    }

    /** Uses the link of a token; of two at once one is late. */
    Invitation use(String token) {
        Invitation found = lock(pseudonym(token)).orElseThrow(() -> new Problem(AccessProblem.LINK_VOID));
        found.use(clock.instant());
        return found;
    }

    byte[] pseudonym(String token) {
        return sealing.pseudonym("invitation", token);
    }
}
