package org.reencuentro.access;

/**
 * A session that has just begun.
 *
 * @param token 64 hexadecimal digits, known to the browser alone
 * @param device what the browser keeps for the next time, so that strangers' guesses do not make its person wait
 * @param news whether its person has to be told something
 */
public record SignedIn(String token, String device, AccountView account, boolean news) implements SignInStep {
    @Override
    public String toString() {
        return account.id().toString();
    }
}
