package org.reencuentro.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class RelyingPartyTest {
    private static final URI BACK = URI.create("http://localhost:8080/sign-in/provider");
    private static final Secrets SECRETS = new Secrets("s".repeat(64), "n".repeat(64), "v".repeat(64));
    private static final String SECRET = "invented-secret-of-at-least-32-bytes";

    private final Reach reach = new Reach(false, true);
    private final FakeProvider provider = new FakeProvider();
    private final RelyingParty party = new RelyingParty(Clock.systemUTC(), new Wire(reach), reach);

    @AfterEach
    void close() {
        provider.close();
    }

    private Agreement agreement(SecondFactorWord word, Optional<String> acr) {
        return new Agreement(
                new UUID(0, 1),
                Optional.empty(),
                provider.issuer(),
                new ProviderTerms("Albergue", FakeProvider.CLIENT, "albergue.example", word, acr, true),
                SECRET);
    }

    private Vouched arrive() {
        return arrive(SecondFactorWord.NEVER, Optional.empty(), new Reply("code", SECRETS.state(), ""));
    }

    private Vouched arrive(SecondFactorWord word, Optional<String> acr, Reply reply) {
        return party.arrival(agreement(word, acr), SECRETS, BACK, reply);
    }

    private void assertRefused(ProviderProblem expected) {
        assertEquals(expected, assertThrows(Problem.class, this::arrive).code());
    }

    private void vouch(UnaryOperator<JWTClaimsSet.Builder> change) {
        provider.vouching(SECRETS.nonce(), change);
    }

    @Test
    void itIsAskedForACodeBoundToThisBrowser() {
        String asked = party.departure(agreement(SecondFactorWord.NEVER, Optional.of("gold")), SECRETS, BACK)
                .toString();
        assertTrue(asked.startsWith(provider.issuer() + "/authorize?"), asked);
        for (String part : List.of(
                "response_type=code",
                "code_challenge_method=S256",
                "state=" + SECRETS.state(),
                "nonce=" + SECRETS.nonce(),
                "acr_values=gold",
                "redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fprovider")) {
            assertTrue(asked.contains(part), part + " in " + asked);
        }
        assertFalse(asked.contains(SECRETS.verifier()), "the verifier stays here");
    }

    @Test
    void aRightTokenVouchesForItsSubject() {
        vouch(same -> same);
        assertEquals(new Vouched("248289761001", false), arrive());
        assertTrue(provider.form().contains("code_verifier=" + SECRETS.verifier()), provider.form());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "aud", "iss", "azp", "several", "expired", "future", "no-sub"})
    void aTokenThatIsWrongInOneThingIsRefused(String what) {
        Instant now = Instant.now();
        vouch(claims -> switch (what) {
            case "nonce" -> claims.claim("nonce", "another");
            case "aud" -> claims.audience("another");
            case "iss" -> claims.issuer("https://another.example");
            case "azp" -> claims.claim("azp", "another");
            case "several" -> claims.audience(List.of(FakeProvider.CLIENT, "another"));
            case "expired" -> claims.expirationTime(Date.from(now.minusSeconds(90)));
            case "future" -> claims.issueTime(Date.from(now.plusSeconds(90)));
            default -> claims.subject(null);
        });
        assertRefused(ProviderProblem.VOUCHING_REFUSED);
    }

    @Test
    void clocksMayDifferByAMinute() {
        vouch(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(30))));
        assertEquals("248289761001", arrive().subject());
    }

    @Test
    void aTokenOfNobodysOrAnothersKeyIsRefused() {
        provider.unsigned(SECRETS.nonce());
        assertRefused(ProviderProblem.VOUCHING_REFUSED);
        provider.signedWithSecret(SECRETS.nonce(), SECRET);
        assertRefused(ProviderProblem.VOUCHING_REFUSED);
        provider.forging(SECRETS.nonce());
        assertRefused(ProviderProblem.VOUCHING_REFUSED);
    }

    @Test
    void newKeysAreFetchedAndKnownOnesAreNot() {
        vouch(same -> same);
        arrive();
        arrive();
        assertEquals(1, provider.askedForKeys());
        provider.withKey("second").vouching(SECRETS.nonce(), same -> same);
        assertEquals("248289761001", arrive().subject());
        assertEquals(2, provider.askedForKeys());
    }

    @ParameterizedTest
    @CsvSource({"another,,code", "'',,code", "STATE,https://another.example,code", "STATE,,''"})
    void anAnswerToAnotherQuestionIsRefusedBeforeAnythingIsAsked(String state, String issuer, String code) {
        Reply reply = new Reply(
                code,
                state.equals("STATE") ? SECRETS.state() : state,
                Optional.ofNullable(issuer).orElse(""));
        Problem refusal = assertThrows(Problem.class, () -> arrive(SecondFactorWord.NEVER, Optional.empty(), reply));
        assertEquals(ProviderProblem.VOUCHING_REFUSED, refusal.code());
        assertEquals("", provider.form());
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER,,gold,mfa,false",
        "ALWAYS,,,,true",
        "WHEN_TOLD,gold,gold,,true",
        "WHEN_TOLD,gold,silver,mfa,false",
        "WHEN_TOLD,,gold,pwd,false",
        "WHEN_TOLD,,,otp,true",
        "WHEN_TOLD,,,,false"
    })
    void theAgreementSaysWhatStandsForASecondFactor(
            SecondFactorWord word, String agreed, String acr, String amr, boolean expected) {
        vouch(claims -> claims.claim("acr", acr).claim("amr", amr == null ? null : List.of("pwd", amr)));
        Reply reply = new Reply("code", SECRETS.state(), provider.issuer().toString());
        assertEquals(expected, arrive(word, Optional.ofNullable(agreed), reply).secondFactor());
    }

    @Test
    void aProviderOfAnotherNameIsNotAsked() {
        provider.describing(provider.discovery("https://another.example"));
        assertRefused(ProviderProblem.PROVIDER_AWAY);
    }

    @Test
    void anAddressOfAnotherNetworkInItsDescriptionIsNotAsked() {
        provider.describing(provider.discovery(provider.issuer().toString())
                .replaceFirst("http://[^/]+/keys", "http://10.0.0.1/keys"));
        assertRefused(ProviderProblem.PROVIDER_AWAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void whatIsNotTheDescriptionIsNotFollowed(int status) {
        provider.answering(status);
        assertRefused(ProviderProblem.PROVIDER_AWAY);
    }

    @Test
    void anAnswerThatDoesNotEndIsGivenUp() {
        provider.describing(" ".repeat(BoundedText.MOST_BYTES + 1));
        assertRefused(ProviderProblem.PROVIDER_AWAY);
    }

    @Test
    void aProviderThatDoesNotSayWhereItIsAskedIsNotAsked() {
        provider.describing(provider.discovery(provider.issuer().toString()).replace("token_endpoint", "another"));
        assertRefused(ProviderProblem.PROVIDER_AWAY);
    }

    private Optional<URI> farewell() {
        return party.farewell(agreement(SecondFactorWord.NEVER, Optional.empty()), URI.create("http://localhost/"));
    }

    @Test
    void signingOutThereIsOffered() {
        URI leave = farewell().orElseThrow();
        assertTrue(leave.toString().startsWith(provider.issuer() + "/leave?"), leave.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://10.0.0.1/leave", "ftp://provider.example/leave"})
    void noBrowserIsSentWhereNoProviderStands(String page) {
        provider.describing(provider.discovery(provider.issuer().toString()).replaceFirst("http://[^/]+/leave", page));
        assertEquals(Optional.empty(), farewell());
    }
}
