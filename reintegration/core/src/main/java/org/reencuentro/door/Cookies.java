package org.reencuentro.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.reencuentro.policy.Unguarded;

/** The cookies that say who somebody is. Over TLS their names begin with {@code __Host-}: no other host can set them. */
@ApplicationScoped
@Unguarded("Reads what the browser sent")
public class Cookies {
    /** Of staff and partners. */
    public static final String SESSION = "session";

    /** Of a kiosk. */
    public static final String KIOSK = "kiosk";

    private OwnAddress address;

    protected Cookies() {}

    @Inject
    Cookies(OwnAddress address) {
        this.address = address;
    }

    /** The full name of a cookie as it is with this request. */
    public String name(HttpServletRequest request, String name) {
        return address.secure(request) ? "__Host-" + name : name;
    }

    /** What the browser sent; empty when it sent none, an empty one, or the same twice with different values. */
    public Optional<String> value(HttpServletRequest request, String name) {
        String full = name(request, name);
        var values = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(full))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
