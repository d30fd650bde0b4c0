package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.access.model.GuessCount;
import org.reencuentro.access.store.SignInStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;

/**
 * Counts guesses at passwords and codes, each in a transaction of its own and before it is looked at, so that guessing in
 * parallel gains nothing. The counter is that of the address, whether it has an account or not; a browser from which its
 * person has signed in before has one of its own, so that a stranger's guesses never make that person wait.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Guesses {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private Clock clock;
    private SignInStore store;
    private Sealing sealing;
    private KnownDevices devices;

    protected Guesses() {}

    @Inject
    Guesses(Clock clock, SignInStore store, Sealing sealing, KnownDevices devices) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
        this.devices = devices;
    }

    /**
     * Counts a guess at the account of an address.
     *
     * @return what was counted on, to be forgiven when the guess turns out to be right
     * @throws Problem {@link AccessProblem#SIGN_IN_SLOW_DOWN} with the {@code seconds} to wait
     */
    byte[] begin(String address, Client client) {
        Instant now = clock.instant();
        byte[] target = client.known()
                .flatMap(device -> devices.of(address, device))
                .map(device -> sealing.pseudonym("guess-device", device))
                .orElseGet(() -> sealing.pseudonym("guess", address));
        GuessCount count = store.lockGuesses(target, now);
        Duration wait = count.wait(now);
        if (!wait.isZero()) {
            throw new Problem(AccessProblem.SIGN_IN_SLOW_DOWN, Map.of("seconds", wait.toSeconds() + 1));
        }
        store.setGuesses(target, count.plusOne(now));
        return target;
    }

    /** Takes as long as writing down that an account was guessed at. */
    void refuseNobody(byte[] target) {
        store.lockGuesses(target, clock.instant());
    }

    /** The guess was right. */
    void forgive(byte[] target) {
        store.forgetGuesses(target);
    }

    int forgetOld() {
        return store.forgetGuessesBefore(clock.instant().minus(FORGOTTEN));
    }

    /** Browsers from which somebody has signed in before, known by a text that only this application can make. */
    @ApplicationScoped
    static class KnownDevices {
        private static final Duration LIFE = Duration.ofDays(180);

        private Clock clock;
        private Sealing sealing;

        protected KnownDevices() {}

        @Inject
        KnownDevices(Clock clock, Sealing sealing) {
            this.clock = clock;
            this.sealing = sealing;
        }

        /** What a browser keeps after somebody signed in with it. */
        String make(String address) {
            String body = Token.next() + "." + clock.instant().plus(LIFE).getEpochSecond();
            return body + "." + mark(address, body);
        }

        /** The device that a text stands for; empty when it was altered, is another account's, or too old. */
        Optional<String> of(String address, String text) {
            String[] parts = text.split("\\.", -1);
            if (parts.length != 3 || !Token.shaped(parts[0]) || !parts[1].matches("[0-9]{1,12}")) {
                return Optional.empty();
            }
            boolean ours = MessageDigest.isEqual(
                    mark(address, parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8),
                    parts[2].getBytes(StandardCharsets.UTF_8));
            boolean young = clock.instant().getEpochSecond() < Long.parseLong(parts[1]);
            return ours && young ? Optional.of(parts[0]) : Optional.empty();
        }

        private String mark(String address, String body) {
            return HexFormat.of().formatHex(sealing.pseudonym("known-device", address + '\0' + body));
        }
    }
}
