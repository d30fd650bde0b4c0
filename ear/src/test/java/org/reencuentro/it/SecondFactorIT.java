package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.AuthenticatorSetUp;
import org.reencuentro.access.Client;
import org.reencuentro.access.HalfSignedIn;
import org.reencuentro.access.IssuedLink;
import org.reencuentro.access.OwnFactors;
import org.reencuentro.access.SessionView;
import org.reencuentro.access.SignIns;
import org.reencuentro.access.SignedIn;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;

/** What somebody shows besides the password, and how guesses are slowed down. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorIT {
    private static final Client CLIENT = Newcomers.CLIENT;
    private static final String PASSWORD = Newcomers.PASSWORD;

    @Inject
    Given given;

    @Inject
    Newcomers newcomers;

    @Inject
    SignIns signIns;

    @Inject
    Access access;

    @Inject
    OwnFactors factors;

    private String address;

    @BeforeEach
    void somebodyNew() {
        address = Given.unique() + "@test.example";
    }

    private static ProblemCode refusal(Supplier<?> attempt) {
        return assertThrows(Problem.class, attempt::get).code();
    }

    private IssuedLink invited(Role role) {
        return newcomers.invited(address, role);
    }

    private SignedIn arrived(IssuedLink link) {
        return newcomers.arrived(link);
    }

    private SessionView session(SignedIn signedIn) {
        return newcomers.session(signedIn);
    }

    private String half() {
        return assertInstanceOf(HalfSignedIn.class, signIns.withPassword(address, PASSWORD, CLIENT))
                .token();
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsTold() {
        String token = newcomers.authenticator(session(arrived(invited(Role.CASEWORKER))));
        SessionView session = access.session(token).orElseThrow();
        List<String> codes = Callers.as(session.subject(), () -> factors.renewRecoveryCodes());
        assertEquals(10, Set.copyOf(codes).size());
        String half = half();
        String code = codes.get(3);
        SignedIn in = signIns.withCode(half, code.toLowerCase(Locale.ROOT), CLIENT);
        assertEquals(Strength.SECOND_FACTOR, session(in).subject().strength());
        assertTrue(in.news());
        assertEquals(AccessProblem.SIGN_IN_TOO_SLOW, refusal(() -> signIns.withCode(half, code, CLIENT)));
        String other = half();
        assertEquals(AccessProblem.CODE_WRONG, refusal(() -> signIns.withCode(other, code, CLIENT)));
    }

    @Test
    void aCodeOfTheAppOpensOnce() {
        Subject luz = session(arrived(invited(Role.CASEWORKER))).subject();
        SessionView session = session((SignedIn) signIns.withPassword(address, PASSWORD, CLIENT));
        AuthenticatorSetUp setUp = Callers.as(luz, () -> factors.beginAuthenticator());
        CodeApp app = new CodeApp(setUp.text());
        assertEquals(
                AccessProblem.CODE_WRONG,
                refusal(() -> Callers.as(
                        luz, () -> factors.confirmAuthenticator(setUp.sealed(), "000000", session, CLIENT))));
        Callers.as(luz, () -> factors.confirmAuthenticator(setUp.sealed(), app.code(0), session, CLIENT));
        String half = half();
        String next = app.code(1);
        assertEquals(
                Strength.SECOND_FACTOR,
                session(signIns.withCode(half, next, CLIENT)).subject().strength());
        String other = half();
        assertEquals(AccessProblem.CODE_WRONG, refusal(() -> signIns.withCode(other, next, CLIENT)), "replayed");
    }

    @Test
    void aSetUpThatWasAlteredIsNone() {
        Subject luz = session(arrived(invited(Role.CASEWORKER))).subject();
        for (String sealed : List.of("", "x", "AAAA", "!")) {
            assertEquals(
                    AccessProblem.SET_UP_TOO_SLOW,
                    refusal(() -> Callers.as(luz, () -> factors.repeatAuthenticator(sealed))));
        }
    }

    /** A stranger's guess that had waited long enough: the next one waits two seconds or more, however slow the machine is. */
    private void guessThatIsLookedAt() {
        while (refusal(() -> signIns.withPassword(address, "wrong", CLIENT)) == AccessProblem.SIGN_IN_SLOW_DOWN) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Test
    void strangersGuessesDoNotSlowAKnownBrowserDown() {
        SignedIn luz = arrived(invited(Role.CASEWORKER));
        for (int i = 0; i < 3; i++) {
            refusal(() -> signIns.withPassword(address, "wrong", CLIENT));
        }
        assertEquals(AccessProblem.SIGN_IN_SLOW_DOWN, refusal(() -> signIns.withPassword(address, PASSWORD, CLIENT)));
        Client known = new Client("Test", Optional.of(luz.device()));
        assertInstanceOf(SignedIn.class, signIns.withPassword(address, PASSWORD, known));
        guessThatIsLookedAt();
        Client forged = new Client("Test", Optional.of(luz.device().replaceFirst("^.", "x")));
        assertEquals(AccessProblem.SIGN_IN_SLOW_DOWN, refusal(() -> signIns.withPassword(address, PASSWORD, forged)));
    }

    @Test
    void unknownAddressesAreSlowedDownLikeOthers() {
        for (int i = 0; i < 3; i++) {
            assertEquals(AccessProblem.SIGN_IN_WRONG, refusal(() -> signIns.withPassword(address, "wrong", CLIENT)));
        }
        assertEquals(AccessProblem.SIGN_IN_SLOW_DOWN, refusal(() -> signIns.withPassword(address, "wrong", CLIENT)));
    }

    @Test
    void aNewFactorEndsTheOtherSessionsAndChangesTheToken() {
        SignedIn luz = arrived(invited(Role.CASEWORKER));
        SignedIn elsewhere = (SignedIn) signIns.withPassword(address, PASSWORD, CLIENT);
        String risen = newcomers.authenticator(session(luz));
        assertNotEquals(luz.token(), risen);
        assertEquals(Optional.empty(), access.session(luz.token()));
        assertEquals(Optional.empty(), access.session(elsewhere.token()));
        assertEquals(
                Strength.SECOND_FACTOR,
                access.session(risen).orElseThrow().subject().strength());
    }

    @Test
    void theInventedPeopleAloneAreWaived() {
        SessionView invented = session(given.signIn(given.account(Role.CHILD_PROTECTION, Optional.empty())));
        assertTrue(invented.waived());
        assertEquals(Strength.PASSKEY, invented.subject().strength());
        assertFalse(session(arrived(invited(Role.CHILD_PROTECTION))).waived());
    }
}
