package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.KioskView;
import org.reencuentro.hall.LineKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Settings;

/** What the kiosk must know of its hall before anybody touches it. */
@Path("hall")
public class HallResource {
    /** The order in which languages stand on the screen. */
    static final List<Language> LANGUAGES =
            List.of(Language.ES, Language.QUC, Language.KEK, Language.MAM, Language.CAK, Language.KJB, Language.EN);

    @Inject
    CurrentKiosk kiosk;

    @Inject
    Halls halls;

    @Inject
    Board board;

    @Inject
    Attentions attentions;

    @Inject
    Settings settings;

    /**
     * {@code name}, {@code demonstration} (no call leaves the machine), {@code phones} (a call can be placed now),
     * {@code phone} HANDSET or BROWSER, {@code waiting} (somebody was called here and nobody goes yet), and
     * {@code languages} with {@code tag}, {@code name} and {@code complete}.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String hall() {
        KioskView asking = kiosk.get();
        boolean browser = asking.line().kind() == LineKind.KIOSK_BROWSER;
        JsonArrayBuilder languages = Json.createArrayBuilder();
        for (Language language : LANGUAGES) {
            languages.add(Json.createObjectBuilder()
                    .add("tag", language.tag())
                    .add("name", language.ownName())
                    .add("complete", language.complete()));
        }
        return Json.createObjectBuilder()
                .add("name", halls.require(asking.hall()).name())
                .add("demonstration", settings.trunk().isEmpty())
                .add("phones", board.rings(asking.line()))
                .add("phone", browser ? "BROWSER" : "HANDSET")
                .add("waiting", attentions.waitsAt(asking.code()))
                .add("languages", languages)
                .build()
                .toString();
    }
}
