package org.reencuentro.access;

/**
 * A session that has just begun.
 *
 * @param token 64 hexadecimal digits, known to the browser alone
 */
public record SignedIn(String token, AccountView account) {
    @Override
    public String toString() {
        return account.id().toString();
    }
}
