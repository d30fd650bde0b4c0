package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.Accounts;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.access.Client;
import org.reencuentro.access.SignIns;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** What holds of accounts and tokens whoever looks after them. */
@ExtendWith(ArquillianExtension.class)
class AccountRulesIT {
    private static final int ROUNDS = 30;

    @Inject
    Given given;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    SignIns signIns;

    @Inject
    Policy policy;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "reencuentro")
    EntityManager em;

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private void committed(Work work) throws Exception {
        transaction.begin();
        work.run();
        transaction.commit();
    }

    private void undone(Work work) throws Exception {
        transaction.begin();
        try {
            work.run();
        } finally {
            transaction.rollback();
        }
    }

    private UUID id(String address) {
        return em.createQuery("SELECT a.id FROM Account a WHERE a.email = :email", UUID.class)
                .setParameter("email", address)
                .getSingleResult();
    }

    private String state(UUID account) {
        return em.createQuery("SELECT a.state FROM Account a WHERE a.id = :id", Object.class)
                .setParameter("id", account)
                .getSingleResult()
                .toString();
    }

    /** An account that was last seen so many days ago; not one of the demonstration's, which are never closed. */
    private UUID lastSeen(Role role, Optional<UUID> organisation, int daysAgo) throws Exception {
        UUID account = id(given.account(role, organisation));
        committed(() -> assertEquals(
                1,
                em.createQuery("UPDATE Account a SET a.seenAt = :at, a.demonstration = FALSE WHERE a.id = :id")
                        .setParameter("at", Instant.now().minus(Duration.ofDays(daysAgo)))
                        .setParameter("id", account)
                        .executeUpdate()));
        return account;
    }

    @Test
    void partnersThatNobodyHasSeenForThirtyDaysAreClosed() throws Exception {
        Optional<UUID> organisation = Optional.of(given.organisation());
        UUID away = lastSeen(Role.PARTNER_MEMBER, organisation, 31);
        UUID coordinator = lastSeen(Role.PARTNER_COORDINATOR, organisation, 31);
        UUID lately = lastSeen(Role.PARTNER_MEMBER, organisation, 29);
        UUID staff = lastSeen(Role.CASEWORKER, Optional.empty(), 31);

        assertTrue(Callers.as(Subject.system(), () -> accounts.closeDormant()) >= 2);

        assertEquals(
                List.of("DISABLED", "DISABLED", "ACTIVE", "ACTIVE"),
                List.of(state(away), state(coordinator), state(lately), state(staff)));
        assertEquals(0, Callers.as(Subject.system(), () -> accounts.closeDormant()));
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        UUID last = id(given.account(Role.ADMINISTRATOR, Optional.empty()));
        Subject other = given.subject(
                Role.ADMINISTRATOR, UUID.randomUUID(), Set.of(given.hall().id()));
        for (Runnable deed : List.<Runnable>of(
                () -> accounts.disable(last),
                () -> accounts.change(last, Role.ANALYST, Optional.empty(), Set.of(), false))) {
            undone(() -> {
                em.createQuery("UPDATE Account a SET a.role = :analyst WHERE a.role = :admin AND a.id <> :last")
                        .setParameter("analyst", Role.ANALYST)
                        .setParameter("admin", Role.ADMINISTRATOR)
                        .setParameter("last", last)
                        .executeUpdate();
                Problem refused = assertThrows(Problem.class, () -> Callers.as(other, deed));
                assertEquals(AccessProblem.LAST_ADMINISTRATOR, refused.code());
            });
        }
        assertEquals("ACTIVE", state(last));
    }

    @Test
    void aPasswordHashedMoreCheaplyIsHashedAnewAtTheNextSignIn() throws Exception {
        String address = given.account(Role.CASEWORKER, Optional.empty());
        UUID account = id(address);
        byte[] salt = new byte[16];
        byte[] cheap = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(Given.PASSWORD.toCharArray(), salt, 1_000, 512))
                .getEncoded();
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        String old = "pbkdf2-sha512$1000$" + text.encodeToString(salt) + "$" + text.encodeToString(cheap);
        assertTrue(SecretHash.outdated(old));
        committed(() -> em.createQuery("UPDATE AccountPassword p SET p.secret = :old WHERE p.account = :id")
                .setParameter("old", old)
                .setParameter("id", account)
                .executeUpdate());

        given.signIn(address);

        String now = em.createQuery("SELECT p.secret FROM AccountPassword p WHERE p.account = :id", String.class)
                .setParameter("id", account)
                .getSingleResult();
        assertFalse(SecretHash.outdated(now));
        given.signIn(address);
    }

    @Test
    void anAddressWithoutAnAccountTakesAsLongAsAWrongPassword() {
        Map<String, List<Long>> times = new TreeMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            // Each its own address: after a few wrong ones an account is slowed, which is not what is measured here.
            times.computeIfAbsent("wrong", any -> new ArrayList<>())
                    .add(nanos(given.account(Role.CASEWORKER, Optional.empty())));
            times.computeIfAbsent("unknown", any -> new ArrayList<>()).add(nanos(Given.unique() + "@nobody.example"));
        }
        List<Long> medians = times.values().stream()
                .map(each -> each.stream().sorted().toList().get(ROUNDS / 2))
                .sorted()
                .toList();
        assertTrue(medians.get(1) < medians.get(0) * 1.25, () -> "medians of " + times.keySet() + " in ns: " + medians);
    }

    private long nanos(String address) {
        long start = System.nanoTime();
        assertThrows(
                Problem.class,
                () -> signIns.withPassword(address, "a wrong password", new Client("T", Optional.empty())));
        return System.nanoTime() - start;
    }

    private ApiTokens.Made token(Set<Operation> scopes) {
        UUID organisation = given.organisation();
        return Callers.as(
                given.staff(Role.ADMINISTRATOR),
                () -> tokens.make(organisation, "Program", scopes, Instant.now().plus(Duration.ofDays(1))));
    }

    @Test
    void aTokenOpensWhatItWasMadeForAndNothingElse() {
        ApiTokens.Made made = token(Set.of(Operation.READ_INBOX));
        Subject program = tokens.subject(made.text()).orElseThrow();
        policy.require(program, Operation.READ_INBOX, Optional.empty());
        for (Operation other : Operation.values()) {
            if (other != Operation.READ_INBOX && other.kind() == Kind.NOTHING) {
                Problem refused = assertThrows(
                        Problem.class, () -> policy.require(program, other, Optional.empty()), other.name());
                assertTrue(
                        Set.of(PolicyProblem.NOT_THERE, PolicyProblem.NOT_ALLOWED)
                                .contains(refused.code()),
                        other + ": " + refused.code());
            }
        }
        assertEquals(
                Optional.empty(),
                tokens.subject(made.text().substring(0, made.text().length() - 1) + "x"));
        Callers.as(given.staff(Role.ADMINISTRATOR), () -> {
            tokens.revoke(made.token().id());
            return null;
        });
        assertEquals(Optional.empty(), tokens.subject(made.text()));
    }

    @Test
    void aProgramIsSlowedAfterAHundredAndTwentyRequestsAMinute() {
        String text = token(Set.of(Operation.READ_INBOX)).text();
        for (int i = 0; i < 120; i++) {
            assertTrue(tokens.subject(text).isPresent());
        }
        assertEquals(
                AccessProblem.API_TOKEN_SLOW_DOWN,
                assertThrows(Problem.class, () -> tokens.subject(text)).code());
        assertTrue(tokens.subject(token(Set.of(Operation.READ_INBOX)).text()).isPresent(), "another program goes on");
    }
}
