package org.reencuentro.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An identity provider on the loopback that answers as well, or as badly, as a test wants. */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "reencuentro";

    private final HttpServer server;
    private final AtomicInteger askedForKeys = new AtomicInteger();
    private RSAKey key = newKey("first");
    private String discovery;
    private String token = "";
    private String form = "";
    private int status = 200;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        discovery = discovery(issuer().toString());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
        server.createContext("/keys", exchange -> {
            askedForKeys.incrementAndGet();
            answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
        server.createContext("/token", exchange -> {
            form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, """
                    {"access_token":"a","token_type":"Bearer","id_token":"%s"}""".formatted(token));
        });
        server.start();
    }

    private static RSAKey newKey(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Location", issuer() + "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String discovery(String name) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token",
                "jwks_uri":"%2$s/keys","subject_types_supported":["public"],
                "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"],
                "end_session_endpoint":"%2$s/leave"}""".formatted(name, issuer());
    }

    FakeProvider describing(String document) {
        discovery = document;
        return this;
    }

    FakeProvider answering(int code) {
        status = code;
        return this;
    }

    FakeProvider withKey(String name) {
        key = newKey(name);
        return this;
    }

    /** What it was last sent for a code. */
    String form() {
        return form;
    }

    int askedForKeys() {
        return askedForKeys.get();
    }

    private JWTClaimsSet claims(String nonce, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder right = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject("248289761001")
                .audience(List.of(CLIENT))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce);
        return change.apply(right).build();
    }

    /** The next code gives a token with these claims. */
    FakeProvider vouching(String nonce, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signing(nonce, change, key);
    }

    /** The next code gives a token signed by another's key under this provider's name for its own. */
    FakeProvider forging(String nonce) {
        return signing(nonce, same -> same, newKey(key.getKeyID()));
    }

    private FakeProvider signing(String nonce, UnaryOperator<JWTClaimsSet.Builder> change, RSAKey with) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims(nonce, change));
            jwt.sign(new RSASSASigner(with));
            return giving(jwt);
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The next code gives a token that nobody signed. */
    FakeProvider unsigned(String nonce) {
        return giving(new PlainJWT(claims(nonce, same -> same)));
    }

    /** The next code gives a token signed with the client's secret instead of a key. */
    FakeProvider signedWithSecret(String nonce, String secret) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(nonce, same -> same));
            jwt.sign(new MACSigner(secret));
            return giving(jwt);
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private FakeProvider giving(JWT jwt) {
        token = jwt.serialize();
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
