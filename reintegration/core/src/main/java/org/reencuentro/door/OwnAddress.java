package org.reencuentro.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.reencuentro.policy.Unguarded;

/**
 * Under which address this server is reached. A proxy that ends TLS hides that from the server; so the operator says it,
 * and no header is believed that anybody could send.
 */
@ApplicationScoped
@Unguarded("Says nothing but the server's own address")
public class OwnAddress {
    private static final String KEY = "REENCUENTRO_PUBLIC_URL";
    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]+(:[0-9]{1,5})?");

    private final Optional<URI> published;

    public OwnAddress() {
        this(ConfigProvider.getConfig());
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalStateException when {@code REENCUENTRO_PUBLIC_URL} is more or less than {@code https://host[:port]}
     */
    OwnAddress(Config config) {
        published = config.getOptionalValue(KEY, String.class)
                .filter(address -> !address.isBlank())
                .map(address -> {
                    if (!ORIGIN.matcher(address).matches()) {
                        throw new IllegalStateException("Settings refused: " + KEY + " must be https://host[:port]");
                    }
                    return URI.create(address);
                });
    }

    /** Whether the browser that sent this request spoke TLS. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure() || viaProxy(request);
    }

    /**
     * The origins that a page of ours may have, seen from this request. Over TLS only https is; without, a proxy may end
     * TLS that this server was not told of. Empty without a host.
     */
    public List<String> origins(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null) {
            return List.of();
        }
        return secure(request) ? List.of("https://" + host) : List.of("http://" + host, "https://" + host);
    }

    /**
     * Under which address people reach this server, for links that are given to them: what the operator says, else what
     * the browser that asks has. Empty without either.
     */
    public String forLinks(HttpServletRequest request) {
        return published
                .map(URI::toString)
                .orElseGet(() -> origins(request).stream().findFirst().orElse(""));
    }

    private boolean viaProxy(HttpServletRequest request) {
        return published
                .map(URI::getRawAuthority)
                .filter(authority -> authority.equals(request.getHeader("Host")))
                .isPresent();
    }
}
