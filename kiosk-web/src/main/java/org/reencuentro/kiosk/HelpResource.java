package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.KioskView;

/** Calls a person of the hall to this kiosk. */
@Path("help")
public class HelpResource {
    @Inject
    CurrentKiosk kiosk;

    @Inject
    Attentions attentions;

    /** Takes {@code language} and {@code minor}; asking again before somebody came changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void help(byte[] body) {
        Body read = Body.read(body, "language", "minor");
        KioskView here = kiosk.get();
        attentions.raise(here.hall(), here.code(), here.label(), read.language(), read.flag("minor"));
    }
}
