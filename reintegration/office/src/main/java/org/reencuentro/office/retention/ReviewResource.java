package org.reencuentro.office.retention;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.retention.KeepReason;
import org.reencuentro.retention.Retention;

/** Reviewing a case that is due. */
@Path("people/{id}/retention")
public class ReviewResource {
    @Inject
    private Retention retention;

    @POST
    @Door(Operation.REVIEW_RETENTION)
    public Response keep(
            @PathParam("id") UUID id,
            @FormParam("reason") String reason,
            @FormParam("until") @DefaultValue("") String until) {
        retention.keep(id, Choice.of(KeepReason.class, reason), day(until));
        return back();
    }

    @POST
    @Path("erasure")
    @Door(Operation.REVIEW_RETENTION)
    public Response erase(@PathParam("id") UUID id) {
        retention.erase(id);
        return back();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new MalformedForm();
        }
    }

    static Response back() {
        return Response.seeOther(URI.create("/retention")).build();
    }
}
