package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reencuentro.hall.Heartbeats;
import org.reencuentro.kernel.Problem;

/** A kiosk's screen says that it is alive. */
@Path("heartbeat")
public class HeartbeatResource {
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{1,24}");
    private static final Pattern VOLUME = Pattern.compile("[0-9]|[1-9][0-9]|100");
    private static final Pattern FAULT = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    @Inject
    Heartbeats heartbeats;

    /** Takes {@code version} of the screens, {@code volume} in percent, and {@code fault}, a code, when something failed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void beat(byte[] body) {
        Body read = Body.read(body, "version", "volume", "fault");
        Optional<String> fault = read.optionalText("fault", 40);
        fault.ifPresent(code -> matching(FAULT, "fault", code));
        heartbeats.beat(
                matching(VERSION, "version", read.text("version", 24)),
                Integer.parseInt(matching(VOLUME, "volume", read.text("volume", 3))),
                fault);
    }

    private static String matching(Pattern form, String field, String text) {
        if (!form.matcher(text).matches()) {
            throw new Problem(KioskProblem.BODY_MALFORMED, Map.of("field", field));
        }
        return text;
    }
}
