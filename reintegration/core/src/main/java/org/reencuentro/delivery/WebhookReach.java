package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.PublicAddress;
import org.reencuentro.kernel.Settings;

/**
 * Where messages to partners' systems may go: https, to the public Internet, at few ports.
 *
 * @param ports at which systems may listen ({@code REENCUENTRO_WEBHOOK_PORTS})
 * @param here whether one on this machine may be sent to, at any port and without TLS ({@code REENCUENTRO_WEBHOOKS_HERE});
 *     only where all people are invented
 */
record WebhookReach(Set<Integer> ports, boolean here) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST = 300;

    static WebhookReach read(Config config, Settings settings) {
        List<String> faults = new ArrayList<>();
        Set<Integer> ports = new TreeSet<>();
        for (String port : config.getOptionalValue("REENCUENTRO_WEBHOOK_PORTS", String.class)
                .orElse("443")
                .split(",")) {
            if (port.strip().matches("[1-9][0-9]{0,4}") && Integer.parseInt(port.strip()) <= 65_535) {
                ports.add(Integer.parseInt(port.strip()));
            } else {
                faults.add("REENCUENTRO_WEBHOOK_PORTS must be ports, separated by commas");
            }
        }
        String here = config.getOptionalValue("REENCUENTRO_WEBHOOKS_HERE", String.class)
                .orElse("false");
        if (!here.equals("true") && !here.equals("false")) {
            faults.add("REENCUENTRO_WEBHOOKS_HERE must be true or false");
        }
        if (here.equals("true") && !settings.demonstration()) {
            faults.add("REENCUENTRO_WEBHOOKS_HERE is for the demonstration hall alone");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Settings refused: " + String.join("; ", faults));
        }
        return new WebhookReach(Set.copyOf(ports), here.equals("true"));
    }

    /**
     * Reads an address as it was typed; nothing is looked up.
     *
     * @throws Problem {@link DeliveryProblem#WEBHOOK_ADDRESS_REFUSED}
     */
    URI address(String text) {
        try {
            URI address = new URI(text.strip());
            if (text.strip().length() <= LONGEST && wellFormed(address) && literal(address)) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            throw new Problem(DeliveryProblem.WEBHOOK_ADDRESS_REFUSED);
        }
        throw new Problem(DeliveryProblem.WEBHOOK_ADDRESS_REFUSED);
    }

    private boolean wellFormed(URI address) {
        boolean plain = address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && address.toASCIIString().equals(address.toString());
        return plain
                && ("https".equals(address.getScheme()) && (here || ports.contains(port(address)))
                        || here && "http".equals(address.getScheme()));
    }

    /** An address that is written in digits is judged at once; a name, when it is looked up. */
    private boolean literal(URI address) {
        if (!address.getHost().matches("\\[.*]|[0-9.]+")) {
            return true;
        }
        try {
            return allows(address, InetAddress.getByName(address.getHost()));
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** At which port an address listens. */
    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? HTTPS : HTTP;
    }

    /** Whether all of the addresses for which a name stands may be sent to. */
    boolean allows(URI address, InetAddress... found) {
        return Stream.of(found)
                .allMatch(each -> here && each.isLoopbackAddress()
                        || "https".equals(address.getScheme())
                                && ports.contains(port(address))
                                && PublicAddress.is(each));
    }

    /** Hands it out; read at first use and kept. */
    @ApplicationScoped
    static class Source {
        private WebhookReach reach;

        protected Source() {}

        @Inject
        Source(Settings settings) {
            reach = read(ConfigProvider.getConfig(), settings);
        }

        @Produces
        WebhookReach reach() {
            return reach;
        }
    }
}
