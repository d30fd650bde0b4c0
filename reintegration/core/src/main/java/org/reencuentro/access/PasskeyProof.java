package org.reencuentro.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.Problem;

/**
 * Checks what browsers send of passkeys (Web Authentication Level 3): signature, origin, host, challenge, that the person
 * was verified by the device, and that its count has grown. No attestation is asked for: which make of device somebody
 * has is not ours to know.
 */
@ApplicationScoped
class PasskeyProof {
    private static final Logger LOG = Logger.getLogger(PasskeyProof.class);
    private static final int LONGEST = 16_384;
    private static final List<PublicKeyCredentialParameters> KINDS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
            .toList();

    private final ObjectConverter objects = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(objects);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);

    /**
     * A passkey that was just made.
     *
     * @param id the device's identifier of it
     * @param credential identifier, kind of device and public key, as the standard writes them in one
     */
    record Made(byte[] id, byte[] credential, long count, boolean backedUp) {}

    /**
     * A signature, not looked at yet.
     *
     * @param id the device's identifier of the passkey
     * @param challenge what it says it answers
     */
    record Answer(AuthenticationData data, byte[] id, byte[] challenge) {}

    /** A signature that is right. */
    record Signed(long count, boolean backedUp) {}

    /** The identifier within a kept credential. */
    byte[] id(byte[] credential) {
        return credentials.convert(credential).getCredentialId();
    }

    /** The challenge that a browser says it answers with a new passkey. */
    byte[] challengeOfMade(String json) {
        return understood(() ->
                challenge(manager.parseRegistrationResponseJSON(limited(json)).getCollectedClientData()));
    }

    Made made(String json, String origin, String host, byte[] challenge) {
        return understood(() -> {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    limited(json), new RegistrationParameters(server(origin, host, challenge), KINDS, true, true));
            AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = device.getAttestedCredentialData();
            return new Made(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    device.getSignCount(),
                    device.isFlagBS());
        });
    }

    Answer answer(String json) {
        return understood(() -> {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(limited(json));
            return new Answer(data, data.getCredentialId(), challenge(data.getCollectedClientData()));
        });
    }

    Signed signed(Answer answer, byte[] credential, long count, String origin, String host) {
        return understood(() -> {
            CredentialRecordImpl known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    null,
                    null,
                    count,
                    credentials.convert(credential),
                    null,
                    null,
                    null,
                    Set.of());
            AuthenticationData data = manager.verify(
                    answer.data(),
                    new AuthenticationParameters(server(origin, host, answer.challenge()), known, null, true, true));
            return new Signed(
                    data.getAuthenticatorData().getSignCount(),
                    data.getAuthenticatorData().isFlagBS());
        });
    }

    private static ServerProperty server(String origin, String host, byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(origin))
                .rpId(host)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static byte[] challenge(CollectedClientData data) {
        if (data == null || data.getChallenge() == null) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
        return data.getChallenge().getValue();
    }

    private static String limited(String json) {
        if (json.length() > LONGEST) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
        return json;
    }

    /**
     * What the library cannot read or does not accept is refused; which of its reasons it was goes into the log. Its
     * parsers' own exceptions come through as they are, and have nothing in common.
     */
    private static <T> T understood(Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException refused) {
            LOG.infof("passkey-refused: %s", refused.getClass().getSimpleName());
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
    }
}
