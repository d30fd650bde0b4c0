package org.reencuentro.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.reencuentro.kernel.KeyFile;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.Unguarded;

/**
 * Tells whether whoever owns the machine asks: from the machine itself, not through a proxy on it, with what stands in
 * {@code keys/operator.key} of the data folder.
 */
@ApplicationScoped
@Unguarded("Here it turns out who acts")
public class Operators {
    private static final String DOORS = "api/operator/";
    private static final String SCHEME = "Bearer ";
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private Settings settings;

    protected Operators() {}

    @Inject
    Operators(Settings settings) {
        this.settings = settings;
    }

    /** Whether a path leads to one of the operator's doors. */
    public static boolean asked(String path) {
        return (path.startsWith("/") ? path.substring(1) : path).startsWith(DOORS);
    }

    /** Whether it is the operator who asks. */
    boolean knows(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        return fromHere(request.getRemoteAddr(), request.getLocalAddr())
                && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null)
                && shown != null
                && holds(KeyFile.open(settings.data(), KeyFile.OPERATOR), shown);
    }

    /** From the machine itself: over loopback, or from the very address that is asked. */
    static boolean fromHere(String peer, String asked) {
        try {
            return InetAddress.getByName(peer).isLoopbackAddress() || peer.equals(asked);
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    /** Whether the header shows the key; takes the same time either way. */
    static boolean holds(byte[] key, String header) {
        String expected = SCHEME + HexFormat.of().formatHex(key);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
