package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.Client;
import org.reencuentro.access.SessionView;
import org.reencuentro.access.SignIns;
import org.reencuentro.access.SignedIn;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/** Passwords and PINs: what opens, and what guessing gains. */
@ExtendWith(ArquillianExtension.class)
class ProofsIT {
    private static final Client STRANGER = new Client("Test", Optional.empty());

    @Inject
    Given given;

    @Inject
    Access access;

    @Inject
    SignIns signIns;

    @Inject
    Tickets tickets;

    @Inject
    Requests requests;

    @Resource
    ManagedExecutorService threads;

    private TicketView ticket() {
        return Callers.as(
                given.kiosk(),
                () -> requests.make(
                        given.hall().id(), ServiceKind.SHELTER, Optional.empty(), Language.ES, ChosenPin.of("1357")));
    }

    private Optional<TicketView> open(String number, String pin) {
        return Callers.as(given.kiosk(), () -> tickets.open(number, pin));
    }

    @Test
    void aTicketOpensWithItsPinOnly() {
        TicketView ticket = ticket();
        assertEquals(Optional.of(ticket), open(ticket.number(), "1357"));
        assertEquals(Optional.empty(), open(ticket.number(), "7531"));
        assertEquals(Optional.empty(), open("10000000", "1357"));
    }

    @Test
    void afterFiveWrongPinsOnlyStaffCanHelp() {
        TicketView ticket = ticket();
        for (int i = 0; i < Tickets.MOST_TRIES; i++) {
            open(ticket.number(), "0000");
        }
        assertEquals(Optional.empty(), open(ticket.number(), "1357"));
        TicketView other = ticket();
        UUID request =
                Callers.as(given.kiosk(), () -> requests.ofTicket(ticket).get(0).id());
        Callers.as(given.staff(Role.CASEWORKER), () -> {
            assertEquals(Set.of(ticket.id()), tickets.locked(List.of(ticket, other)));
            requests.allowPinAgain(request);
        });
        assertEquals(Optional.of(ticket), open(ticket.number(), "1357"));
    }

    @Test
    void guessingInParallelGainsNothing() throws Exception {
        TicketView ticket = ticket();
        List<Callable<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String pin = i == 15 ? "1357" : "24%02d".formatted(i);
            guesses.add(() -> open(ticket.number(), pin).isPresent());
        }
        List<Future<Boolean>> made = new ArrayList<>();
        for (Callable<Boolean> guess : guesses.subList(0, 15)) {
            made.add(threads.submit(guess));
        }
        for (Future<Boolean> each : made) {
            each.get();
        }
        assertEquals(false, guesses.get(15).call());
    }

    @Test
    void anUnknownTicketAWrongPinAndALockedOneTakeTheSameTime() {
        TicketView ticket = ticket();
        TicketView locked = ticket();
        for (int i = 0; i < Tickets.MOST_TRIES; i++) {
            open(locked.number(), "0000");
        }
        Map<String, List<Long>> times = new TreeMap<>();
        for (int i = 0; i < 15; i++) {
            UUID request = Callers.as(
                    given.kiosk(), () -> requests.ofTicket(ticket).get(0).id());
            Callers.as(given.staff(Role.CASEWORKER), () -> requests.allowPinAgain(request));
            times.computeIfAbsent("wrong", any -> new ArrayList<>()).add(nanos(ticket.number(), "7531"));
            times.computeIfAbsent("unknown", any -> new ArrayList<>()).add(nanos("10000000", "7531"));
            times.computeIfAbsent("locked", any -> new ArrayList<>()).add(nanos(locked.number(), "7531"));
            times.computeIfAbsent("locked, right", any -> new ArrayList<>()).add(nanos(locked.number(), "1357"));
        }
        List<Long> medians = times.values().stream()
                .map(each -> each.stream().sorted().toList().get(each.size() / 2))
                .toList();
        long shortest = medians.stream().min(Long::compare).orElseThrow();
        long longest = medians.stream().max(Long::compare).orElseThrow();
        assertTrue(longest < shortest * 1.25, () -> "medians of " + times.keySet() + " in ns: " + medians);
    }

    private long nanos(String number, String pin) {
        long start = System.nanoTime();
        open(number, pin);
        return System.nanoTime() - start;
    }

    @Test
    void whoSignsInHasASessionUntilTheySignOut() {
        String address = given.account(Role.SUPERVISOR, Optional.empty());
        SignedIn signedIn = given.signIn("  " + address.toUpperCase(java.util.Locale.ROOT));
        SessionView session = access.session(signedIn.token()).orElseThrow();
        assertEquals(signedIn.account(), session.account());
        assertEquals(signedIn.account().id(), session.subject().account());
        assertEquals(Set.of(given.hall().id()), session.subject().halls());
        access.signOut(signedIn.token());
        assertTrue(access.session(signedIn.token()).isEmpty());
        assertTrue(access.session("0".repeat(64)).isEmpty());
        assertTrue(access.session("").isEmpty());
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreTheSame() {
        String address = given.account(Role.CASEWORKER, Optional.empty());
        for (String who : List.of(address, "nobody@test.example")) {
            Problem refused = assertThrows(Problem.class, () -> signIns.withPassword(who, "wrong", STRANGER));
            assertEquals(AccessProblem.SIGN_IN_WRONG, refused.code());
        }
    }

    @Test
    void manyPasswordsAtOnceAreNotLookedAt() throws Exception {
        String address = given.account(Role.CASEWORKER, Optional.empty());
        List<Future<Object>> made = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            made.add(threads.submit(() -> {
                try {
                    return signIns.withPassword(address, "wrong", STRANGER);
                } catch (Problem refused) {
                    return refused.code();
                }
            }));
        }
        List<Object> said = new ArrayList<>();
        for (Future<Object> each : made) {
            said.add(each.get());
        }
        long looked = said.stream().filter(AccessProblem.SIGN_IN_WRONG::equals).count();
        assertTrue(looked >= 3 && looked <= 7, looked + " guesses were looked at");
        assertEquals(
                64 - looked,
                said.stream().filter(AccessProblem.SIGN_IN_SLOW_DOWN::equals).count());
    }
}
