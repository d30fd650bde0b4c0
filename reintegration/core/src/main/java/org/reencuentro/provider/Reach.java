package org.reencuentro.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.reencuentro.kernel.PublicAddress;
import org.reencuentro.kernel.Settings;

/**
 * Which addresses may be asked for a provider: https on public networks, and what the operator adds.
 *
 * @param nearby whether a provider may stand in a private network ({@code REENCUENTRO_PROVIDERS_NEARBY})
 * @param here whether it may stand on this machine, and then without TLS: where all people are invented
 */
record Reach(boolean nearby, boolean here) {

    static Reach read(Config config, Settings settings) {
        String nearby = config.getOptionalValue("REENCUENTRO_PROVIDERS_NEARBY", String.class)
                .orElse("false");
        if (!nearby.equals("true") && !nearby.equals("false")) {
            throw new IllegalStateException("Settings refused: REENCUENTRO_PROVIDERS_NEARBY must be true or false");
        }
        return new Reach(nearby.equals("true"), settings.demonstration());
    }

    /** Whether an address is one that browsers may be sent to; nothing is looked up. */
    boolean wellFormed(URI address) {
        boolean plain = address.getHost() != null && address.getUserInfo() == null && address.getFragment() == null;
        return plain
                && ("https".equals(address.getScheme())
                        || here && "http".equals(address.getScheme()) && onLoopback(address.getHost()));
    }

    private static boolean onLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Whether this server may ask there: every address that the name stands for is one it may reach. */
    boolean allows(URI address) {
        if (!wellFormed(address)) {
            return false;
        }
        try {
            return Stream.of(InetAddress.getAllByName(address.getHost())).allMatch(this::allows);
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return here || nearby;
        }
        if (PublicAddress.elsewhere(address)) {
            return false;
        }
        return nearby || PublicAddress.is(address);
    }

    /** Hands it out; read at first use and kept. */
    @ApplicationScoped
    static class Source {
        private Reach reach;

        protected Source() {}

        @Inject
        Source(Settings settings) {
            reach = read(ConfigProvider.getConfig(), settings);
        }

        @Produces
        Reach reach() {
            return reach;
        }
    }
}
