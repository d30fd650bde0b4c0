package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.reencuentro.policy.Unguarded;

/**
 * The address under which people reach the application, as the operator says it: {@code REENCUENTRO_PUBLIC_URL}, or else
 * this machine by name at the port it listens on. Passkeys are bound to its host and made nowhere else; for a bare number
 * browsers make none.
 *
 * @param own without a path
 */
public record Origins(URI own) {
    private static final int PORT = 8080;

    static Origins read(Config config) {
        int offset = config.getOptionalValue("REENCUENTRO_PORT_OFFSET", Integer.class)
                .orElse(0);
        return new Origins(config.getOptionalValue("REENCUENTRO_PUBLIC_URL", String.class)
                .filter(said -> !said.isBlank())
                .map(URI::create)
                .orElse(URI.create("http://localhost:" + (PORT + offset))));
    }

    /** The host to which passkeys of an origin are bound; empty when it is not ours. */
    public Optional<String> host(String origin) {
        return Optional.of(own).filter(each -> each.toString().equals(origin)).map(URI::getHost);
    }

    /** Hands the address out; read at first use and kept. */
    @ApplicationScoped
    @Unguarded("Says nothing but the server's own address")
    public static class Source {
        private final Origins origins = read(ConfigProvider.getConfig());

        @Produces
        public Origins origins() {
            return origins;
        }
    }
}
