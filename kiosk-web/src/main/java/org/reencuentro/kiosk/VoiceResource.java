package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.nio.file.Files;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Settings;

/** What the loudspeaker says: the same recordings as on the phones. */
@Path(VoiceResource.PATH)
public class VoiceResource {
    static final String PATH = "voice/";

    @Inject
    Settings settings;

    /**
     * A recording.
     *
     * @throws Problem {@link KioskProblem#NOT_FOUND} when it does not exist
     */
    @GET
    @Path("{language: es|en}/{key: [a-z0-9][a-z0-9.-]{0,79}}.wav")
    @Produces("audio/wav")
    public byte[] voice(@PathParam("language") String language, @PathParam("key") String key)
            throws java.io.IOException {
        java.nio.file.Path recording = settings.sounds().resolve(language).resolve(key + ".wav");
        if (!Files.isRegularFile(recording)) {
            throw new Problem(KioskProblem.NOT_FOUND);
        }
        return Files.readAllBytes(recording);
    }
}
