package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.Passkey;
import org.reencuentro.access.model.PasskeyChallenge;
import org.reencuentro.access.model.PasskeyChallenge.Purpose;
import org.reencuentro.access.store.FactorStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Unguarded;

/** Making passkeys, and signing in or showing again with them. Each answer belongs to a challenge that is taken once. */
@ApplicationScoped
public class Passkeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Origins origins;
    private PasskeyProof proof;
    private Challenges challenges;
    private Signatures signatures;
    private SecondFactors factors;
    private OwnFactors own;
    private Admission admission;
    private FactorStore store;
    private Clock clock;

    protected Passkeys() {}

    @Inject
    Passkeys(
            Origins origins,
            PasskeyProof proof,
            Challenges challenges,
            Signatures signatures,
            SecondFactors factors,
            OwnFactors own,
            Admission admission,
            FactorStore store,
            Clock clock) {
        this.origins = origins;
        this.proof = proof;
        this.challenges = challenges;
        this.signatures = signatures;
        this.factors = factors;
        this.own = own;
        this.admission = admission;
        this.store = store;
        this.clock = clock;
    }

    private String host(String origin) {
        return origins.host(origin).orElseThrow(() -> new Problem(AccessProblem.PASSKEY_ELSEWHERE));
    }

    private void take(byte[] challenge, Purpose purpose, UUID session) {
        if (!challenges.take(challenge, purpose, session)) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
    }

    private List<String> credentials(UUID account) {
        return store.passkeys(account).stream()
                .map(passkey -> text(proof.id(passkey.credential())))
                .toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Asks for a new passkey of whoever is signed in.
     *
     * @param origin the page's, as the browser names it
     * @throws Problem {@link AccessProblem#PASSKEY_ELSEWHERE}
     */
    @May(Operation.CHANGE_OWN_FACTORS)
    @Transactional
    public PasskeyAsked beginRegistration(String origin, SessionView session) {
        return asked(origin, session, Purpose.REGISTRATION);
    }

    private PasskeyAsked asked(String origin, SessionView session, Purpose purpose) {
        AccountView account = session.account();
        return new PasskeyAsked(
                challenges.next(purpose, session.id()),
                host(origin),
                account.id(),
                account.email(),
                account.name(),
                credentials(account.id()));
    }

    /**
     * Keeps a passkey that the browser has made.
     *
     * @param name as its person calls it; blank becomes the device's
     * @param json the browser's answer
     * @throws Problem {@link AccessProblem#PASSKEY_REFUSED}, {@link AccessProblem#PASSKEY_ELSEWHERE}
     */
    @May(Operation.CHANGE_OWN_FACTORS)
    @Transactional
    public FactorSet register(String name, String json, String origin, SessionView session, Client client) {
        UUID account = Callers.current().account();
        byte[] challenge = proof.challengeOfMade(json);
        take(challenge, Purpose.REGISTRATION, session.id());
        PasskeyProof.Made made = proof.made(json, origin, host(origin), challenge);
        byte[] pseudonym = signatures.pseudonym(made.id());
        if (store.passkey(pseudonym).isPresent()) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
        boolean first = !factors.any(account);
        store.add(Passkey.of(
                Ids.next(clock),
                account,
                Names.tidy(name.isBlank() ? client.device() : name, Names.SHORT),
                pseudonym,
                made.credential(),
                made.count(),
                made.backedUp(),
                clock.instant()));
        own.tell(account, NewsView.Kind.PASSKEY_ADDED, first);
        return own.set(account, session, Strength.PASSKEY, first);
    }

    /** Asks whoever it will turn out to be to sign in. */
    @Unguarded("Nobody is known before it")
    public PasskeyAsked beginSignIn(String origin) {
        return new PasskeyAsked(challenges.next(Purpose.SIGN_IN, null), host(origin), null, "", "", List.of());
    }

    /**
     * Lets in whoever holds the passkey; nothing else is asked.
     *
     * @throws Problem {@link AccessProblem#PASSKEY_REFUSED}, {@link AccessProblem#PASSKEY_ELSEWHERE}
     */
    @Unguarded("Nobody is known before it")
    public SignedIn signIn(String json, String origin, Client client) {
        PasskeyProof.Answer answer = proof.answer(json);
        take(answer.challenge(), Purpose.SIGN_IN, null);
        UUID account = signatures.check(answer, origin, host(origin), Optional.empty());
        return admission.admit(account, Means.PASSKEY, client, Optional.empty());
    }

    /** Asks whoever is signed in to show again who they are. */
    @May(Operation.STEP_UP)
    @Transactional
    public PasskeyAsked beginStepUp(String origin, SessionView session) {
        return asked(origin, session, Purpose.STEP_UP);
    }

    /**
     * Notes that somebody has shown again who they are.
     *
     * @return the session's new token
     * @throws Problem {@link AccessProblem#PASSKEY_REFUSED}, {@link AccessProblem#PASSKEY_ELSEWHERE}
     */
    @May(Operation.STEP_UP)
    @Transactional
    public String stepUp(String json, String origin, SessionView session) {
        PasskeyProof.Answer answer = proof.answer(json);
        take(answer.challenge(), Purpose.STEP_UP, session.id());
        signatures.check(
                answer, origin, host(origin), Optional.of(Callers.current().account()));
        return admission.rise(session.id(), Strength.PASSKEY);
    }

    /** Challenges: one transaction to make, one to take, which lasts whatever comes after. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class Challenges {
        private Clock clock;
        private FactorStore store;
        private Sealing sealing;

        protected Challenges() {}

        @Inject
        Challenges(Clock clock, FactorStore store, Sealing sealing) {
            this.clock = clock;
            this.store = store;
            this.sealing = sealing;
        }

        String next(Purpose purpose, UUID session) {
            byte[] challenge = new byte[32];
            RANDOM.nextBytes(challenge);
            store.add(new PasskeyChallenge(pseudonym(challenge), purpose, session, clock.instant()));
            return text(challenge);
        }

        /** Takes it, so that nobody takes it again; whether it was one for that purpose in that session. */
        boolean take(byte[] challenge, Purpose purpose, UUID session) {
            return store.takeChallenge(pseudonym(challenge))
                    .filter(found -> found.stands(purpose, session, clock.instant()))
                    .isPresent();
        }

        private byte[] pseudonym(byte[] challenge) {
            return sealing.pseudonym("passkey-challenge", HexFormat.of().formatHex(challenge));
        }
    }

    /** Looks at signatures, one after the other for each passkey. */
    @ApplicationScoped
    @Transactional
    static class Signatures {
        private Clock clock;
        private FactorStore store;
        private Sealing sealing;
        private PasskeyProof proof;

        protected Signatures() {}

        @Inject
        Signatures(Clock clock, FactorStore store, Sealing sealing, PasskeyProof proof) {
            this.clock = clock;
            this.store = store;
            this.sealing = sealing;
            this.proof = proof;
        }

        /**
         * Whose passkey has signed.
         *
         * @param only whose it must be; empty when anybody's will do
         */
        UUID check(PasskeyProof.Answer answer, String origin, String host, Optional<UUID> only) {
            Passkey passkey = store.lockPasskey(pseudonym(answer.id()))
                    .filter(found -> only.isEmpty() || only.get().equals(found.account()))
                    .orElseThrow(() -> new Problem(AccessProblem.PASSKEY_REFUSED));
            PasskeyProof.Signed signed = proof.signed(answer, passkey.credential(), passkey.signCount(), origin, host);
            passkey.use(signed.count(), signed.backedUp(), clock.instant());
            return passkey.account();
        }

        byte[] pseudonym(byte[] credentialId) {
            return sealing.pseudonym("passkey", HexFormat.of().formatHex(credentialId));
        }
    }
}
