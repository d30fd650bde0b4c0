package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reencuentro.hall.Lines;
import org.reencuentro.kernel.Problem;

/** How this kiosk's browser becomes a telephone. */
@Path("phone")
public class PhoneResource {
    @Inject
    CurrentKiosk kiosk;

    @Inject
    Lines lines;

    @Inject
    KioskSettings settings;

    /**
     * {@code socket}, {@code uri} and {@code secret} with which the browser registers at the exchange.
     *
     * @throws Problem {@link KioskProblem#NO_BROWSER_PHONE} when the kiosk has a handset
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String phone() {
        String endpoint = kiosk.get().line().endpoint();
        String secret = lines.browserSecret(endpoint).orElseThrow(() -> new Problem(KioskProblem.NO_BROWSER_PHONE));
        return Json.createObjectBuilder()
                .add("socket", settings.socket().toString())
                .add("uri", "sip:" + endpoint + "@" + settings.socket().getHost())
                .add("secret", secret)
                .build()
                .toString();
    }
}
