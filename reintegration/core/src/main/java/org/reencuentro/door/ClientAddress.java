package org.reencuentro.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.reencuentro.policy.Unguarded;

/**
 * From which address a request was sent. Behind a proxy every request seems to come from the proxy, which says in {@code
 * X-Forwarded-For} whom it heard; only proxies that the operator named are believed, since anybody can send that header.
 */
@ApplicationScoped
@Unguarded("Says nothing but where a request came from")
public class ClientAddress {
    private static final String KEY = "REENCUENTRO_PROXIES";
    private static final String HEARD = "X-Forwarded-For";
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final Set<String> proxies;

    public ClientAddress() {
        this(ConfigProvider.getConfig());
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalStateException when {@code REENCUENTRO_PROXIES} is not a list of addresses, separated by commas
     */
    ClientAddress(Config config) {
        proxies = config.getOptionalValue(KEY, String.class).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> literal(address)
                        .orElseThrow(() -> new IllegalStateException(
                                "Settings refused: " + KEY + " must be addresses, separated by commas")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The last address before the operator's own proxies; what such a proxy says is passed over where it is no address.
     */
    public String of(HttpServletRequest request) {
        String at = literal(request.getRemoteAddr()).orElse(request.getRemoteAddr());
        if (!proxies.contains(at)) {
            return at;
        }
        List<String> heard = new ArrayList<>();
        Collections.list(request.getHeaders(HEARD)).forEach(header -> heard.addAll(List.of(header.split(",", -1))));
        Collections.reverse(heard);
        for (String before : heard) {
            Optional<String> address = literal(before.strip());
            if (address.isEmpty()) {
                return at;
            }
            at = address.get();
            if (!proxies.contains(at)) {
                return at;
            }
        }
        return at;
    }

    /** An address in its one form; empty when it is none. Names are never looked up. */
    private static Optional<String> literal(String address) {
        if (address == null || !LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getHostAddress());
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
