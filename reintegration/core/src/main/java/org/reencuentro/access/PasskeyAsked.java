package org.reencuentro.access;

import java.util.List;
import java.util.UUID;

/**
 * What a browser is asked to sign with a passkey, or to make one for.
 *
 * @param challenge random, base64url; answered once, within five minutes
 * @param host what the passkey is bound to
 * @param account whose it is or will be; null when that will only turn out
 * @param address the account's; empty when it will only turn out
 * @param name the account's; empty when it will only turn out
 * @param credentials the account's passkeys, base64url: not to be made again, or to choose among
 */
public record PasskeyAsked(
        String challenge, String host, UUID account, String address, String name, List<String> credentials) {}
