package org.reencuentro.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.Problem;

/**
 * This application as providers see it: the authorization code flow with PKCE. What a provider says of itself is kept
 * for ten minutes; its keys are read anew when a token names one that is not known, at most every 30 seconds. Asks the
 * network, so never within a transaction.
 */
@ApplicationScoped
class RelyingParty {
    private static final Logger LOG = Logger.getLogger(RelyingParty.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int SKEW_SECONDS = 60;

    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Methods of which each alone shows that more than a password was looked at (RFC 8176). */
    private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk", "swk", "sc", "pop");

    private Clock clock;
    private Wire wire;
    private Reach reach;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant readAt) {}

    protected RelyingParty() {}

    @Inject
    RelyingParty(Clock clock, Wire wire, Reach reach) {
        this.clock = clock;
        this.wire = wire;
        this.reach = reach;
    }

    /**
     * Where the browser of somebody goes who signs in with a provider.
     *
     * @param back where it comes back to
     * @throws Problem {@link ProviderProblem#PROVIDER_AWAY}
     */
    URI departure(Agreement provider, Secrets secrets, URI back) {
        URI page = known(provider).metadata().getAuthorizationEndpointURI();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid"),
                        new ClientID(provider.terms().clientId()),
                        back)
                .endpointURI(page)
                .state(new State(secrets.state()))
                .nonce(new Nonce(secrets.nonce()))
                .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256);
        provider.terms().acr().ifPresent(acr -> request.acrValues(List.of(new ACR(acr))));
        return request.build().toURI();
    }

    /**
     * Whom the provider vouches for.
     *
     * @throws Problem {@link ProviderProblem#VOUCHING_REFUSED}, {@link ProviderProblem#PROVIDER_AWAY}
     */
    Vouched arrival(Agreement provider, Secrets secrets, URI back, Reply reply) {
        OIDCProviderMetadata metadata = known(provider).metadata();
        boolean named = reply.issuer().isEmpty()
                ? !metadata.supportsAuthorizationResponseIssuerParam()
                : reply.issuer().equals(provider.issuer().toString());
        if (!same(secrets.state(), reply.state()) || !named || reply.code().isEmpty()) {
            throw refused(provider, "it is not the answer to what was asked");
        }
        IDTokenClaimsSet claims = claims(provider, secrets, back, reply.code());
        return new Vouched(claims.getSubject().getValue(), secondFactor(provider.terms(), claims));
    }

    private static boolean same(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private IDTokenClaimsSet claims(Agreement provider, Secrets secrets, URI back, String code) {
        ClientID client = new ClientID(provider.terms().clientId());
        TokenRequest request = new TokenRequest.Builder(
                        known(provider).metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(client, new Secret(provider.secret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back, new CodeVerifier(secrets.verifier())))
                .build();
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(request.toHTTPRequest().send(wire::send));
            if (!(response instanceof OIDCTokenResponse tokens)) {
                throw refused(provider, "the code was not taken");
            }
            IDTokenValidator validator = new IDTokenValidator(
                    new Issuer(provider.issuer()),
                    client,
                    new JWSVerificationKeySelector<>(SIGNATURES, known(provider).keys()),
                    null);
            validator.setMaxClockSkew(SKEW_SECONDS);
            IDTokenClaimsSet claims =
                    validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(secrets.nonce()));
            requireParty(provider, claims);
            return claims;
        } catch (IOException fault) {
            throw away(provider, brief(fault));
        } catch (ParseException unreadable) {
            throw refused(provider, "its answer is not one of the standard");
        } catch (BadJOSEException | JOSEException fault) {
            throw refused(provider, brief(fault));
        }
    }

    /** A token for several is ours only when it says so. */
    private static void requireParty(Agreement provider, IDTokenClaimsSet claims) {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean ours = party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(provider.terms().clientId());
        if (!ours) {
            throw refused(provider, "the token is another party's");
        }
    }

    private static boolean secondFactor(ProviderTerms terms, IDTokenClaimsSet claims) {
        return switch (terms.secondFactor()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case WHEN_TOLD ->
                terms.acr()
                        .map(agreed -> claims.getACR() != null
                                && claims.getACR().getValue().equals(agreed))
                        .orElseGet(() -> claims.getAMR() != null
                                && claims.getAMR().stream().map(AMR::getValue).anyMatch(SECOND_FACTORS::contains));
        };
    }

    /**
     * Where somebody signs out of the provider; empty when it offers no such page.
     *
     * @throws Problem {@link ProviderProblem#PROVIDER_AWAY}
     */
    Optional<URI> farewell(Agreement provider, URI back) {
        return Optional.ofNullable(known(provider).metadata().getEndSessionEndpointURI())
                .filter(reach::wellFormed)
                .map(page -> new LogoutRequest(
                                page, null, null, new ClientID(provider.terms().clientId()), back, null, null)
                        .toURI());
    }

    /**
     * Asks a provider who it is, whatever is known of it already.
     *
     * @throws Problem {@link ProviderProblem#PROVIDER_AWAY}
     */
    void look(Agreement provider) {
        known.remove(provider.issuer());
        known(provider);
    }

    private Known known(Agreement provider) {
        Instant now = clock.instant();
        Known before = known.get(provider.issuer());
        if (before != null && now.isBefore(before.readAt().plus(KEPT))) {
            return before;
        }
        Known read = read(provider, now);
        known.put(provider.issuer(), read);
        return read;
    }

    private Known read(Agreement provider, Instant now) {
        String issuer = provider.issuer().toString();
        URI document = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(wire.read(document.toURL()).getContent());
            if (!metadata.getIssuer().getValue().equals(issuer)
                    || !Stream.of(
                                    metadata.getAuthorizationEndpointURI(),
                                    metadata.getTokenEndpointURI(),
                                    metadata.getJWKSetURI())
                            .allMatch(page -> page != null && reach.wellFormed(page))) {
                throw away(provider, "it is another, or its addresses may not be asked");
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(), wire::read)
                    .refreshAheadCache(false)
                    .retrying(false)
                    .build();
            return new Known(metadata, keys, now);
        } catch (IOException | ParseException | IllegalArgumentException fault) {
            throw away(provider, brief(fault));
        }
    }

    /** What a fault says, without what others wrote into it. */
    private static String brief(Exception fault) {
        return String.valueOf(fault.getMessage()).replaceFirst("(?s)[^\\w ()-].*", "");
    }

    private static Problem away(Agreement provider, String why) {
        LOG.warnf("Identity provider %s cannot be used: %s", provider, why);
        return new Problem(ProviderProblem.PROVIDER_AWAY);
    }

    private static Problem refused(Agreement provider, String why) {
        LOG.warnf("A sign-in through identity provider %s is refused: %s", provider, why);
        return new Problem(ProviderProblem.VOUCHING_REFUSED);
    }
}
