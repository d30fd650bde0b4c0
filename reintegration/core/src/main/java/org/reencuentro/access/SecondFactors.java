package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reencuentro.access.model.Authenticator;
import org.reencuentro.access.model.News;
import org.reencuentro.access.model.RecoveryCode;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.access.store.FactorStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;

/** What accounts have set up besides the password, and the taking of its codes. */
@ApplicationScoped
@Transactional
class SecondFactors {
    private static final SealedColumn SECRET = new SealedColumn("authenticator", "account_id", "secret");

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTWXYZ";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_SYMBOLS = 24;

    private Clock clock;
    private FactorStore factors;
    private AccountStore accounts;
    private Sealing sealing;

    protected SecondFactors() {}

    @Inject
    SecondFactors(Clock clock, FactorStore factors, AccountStore accounts, Sealing sealing) {
        this.clock = clock;
        this.factors = factors;
        this.accounts = accounts;
        this.sealing = sealing;
    }

    /** Which means a code belongs to, by its shape. */
    static Means means(String code) {
        return SIX_DIGITS.matcher(tidy(code)).matches() ? Means.AUTHENTICATOR : Means.RECOVERY_CODE;
    }

    private static String tidy(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether an account has any second factor. */
    boolean any(UUID account) {
        return hasAuthenticator(account) || hasPasskey(account);
    }

    boolean hasAuthenticator(UUID account) {
        return factors.authenticator(account).isPresent();
    }

    boolean hasPasskey(UUID account) {
        return !factors.passkeys(account).isEmpty();
    }

    /** Takes a code, once. Two who show the same at once wait for each other, and the second is refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(UUID account, String code) {
        String tidy = tidy(code);
        return means(code) == Means.AUTHENTICATOR ? takeDigits(account, tidy) : takeRecoveryCode(account, tidy);
    }

    private boolean takeDigits(UUID account, String digits) {
        return factors.lockAuthenticator(account)
                .filter(found -> found.take(Totp.step(secret(found), digits, clock.instant())))
                .isPresent();
    }

    private boolean takeRecoveryCode(UUID account, String code) {
        Instant now = clock.instant();
        boolean taken = factors.lockRecoveryCode(pseudonym(account, code))
                .filter(found -> found.account().equals(account) && found.use(now))
                .isPresent();
        if (taken) {
            accounts.add(new News(Ids.next(clock), account, NewsView.Kind.RECOVERY_CODE_USED, now));
        }
        return taken;
    }

    private String secret(Authenticator authenticator) {
        return sealing.unseal(authenticator.secret(), place(authenticator.account()));
    }

    /** Lets an authenticator count from now on, in the place of one there was. */
    void setAuthenticator(UUID account, String secret, long step) {
        byte[] sealed = sealing.seal(secret, place(account));
        Instant now = clock.instant();
        factors.lockAuthenticator(account)
                .ifPresentOrElse(
                        found -> found.replace(sealed, step, now),
                        () -> factors.add(new Authenticator(account, sealed, step, now)));
    }

    /** Ten new recovery codes; those there were are worth nothing any more. */
    List<String> newRecoveryCodes(UUID account) {
        factors.forgetRecoveryCodes(account);
        List<String> codes = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> factors.add(new RecoveryCode(pseudonym(account, tidy(code)), account, clock.instant())));
        return codes;
    }

    /** Takes everything away that was set up. */
    void forget(UUID account) {
        factors.authenticator(account).ifPresent(factors::remove);
        factors.passkeys(account).forEach(factors::remove);
        factors.forgetRecoveryCodes(account);
    }

    private byte[] pseudonym(UUID account, String tidyCode) {
        return sealing.pseudonym("recovery-code", account + ":" + tidyCode);
    }

    @Produces
    static SealedColumn sealed() {
        return SECRET;
    }

    private static String place(UUID account) {
        return SECRET.place(account);
    }

    /** 24 symbols of 29, 116 bits, in groups of four: as many as need no slow hash (ASVS 6.5.2). */
    private static String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_SYMBOLS; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return code.toString();
    }
}
