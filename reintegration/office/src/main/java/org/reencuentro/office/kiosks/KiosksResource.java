package org.reencuentro.office.kiosks;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.door.OwnAddress;
import org.reencuentro.hall.EnrolmentCode;
import org.reencuentro.hall.KioskStatus;
import org.reencuentro.hall.Kiosks;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The kiosks, the codes that make a device one, and taking that back. */
@Path("kiosks")
public class KiosksResource {
    @Inject
    private Kiosks kiosks;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @Inject
    private OwnAddress address;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    @Door(Operation.LIST_KIOSKS)
    public Response page() {
        return page(null);
    }

    /** Shows the code on this one answer alone: it stands in no address and is asked for anew when it is lost. */
    @POST
    @Path("{id}/enrolment-code")
    @Door(Operation.ENROL_KIOSK)
    public Response code(@PathParam("id") UUID id) {
        EnrolmentCode code = kiosks.awaitDevice(id, Kiosks.CODE_LASTS);
        String label = kiosks.all().stream()
                .filter(kiosk -> kiosk.id().equals(id))
                .findFirst()
                .map(KioskStatus::label)
                .orElseThrow(NoSuchPage::new);
        String origin = address.origins(request).stream().findFirst().orElse("");
        return page(new NewCode(
                label,
                code.digits().replaceAll("(?<=\\G.{4})(?=.)", " "),
                origin + "/kiosk/#" + code.digits(),
                code.until()));
    }

    @POST
    @Path("{id}/revocation")
    @Door(Operation.REVOKE_KIOSK)
    public Response revoke(@PathParam("id") UUID id) {
        kiosks.revoke(id);
        return Response.seeOther(URI.create("/kiosks")).build();
    }

    private Response page(NewCode code) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("kiosks"));
        values.put("kiosks", kiosks.all());
        values.put("now", clock.instant());
        values.put("code", code);
        return templates.answer(Response.Status.OK, "kiosks.jte", values);
    }
}
