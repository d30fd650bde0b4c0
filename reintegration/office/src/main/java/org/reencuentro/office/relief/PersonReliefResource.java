package org.reencuentro.office.relief;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.hall.HallView;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.person.People;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.relief.Relief;
import org.reencuentro.relief.ReliefView;

/** What a person was given, and giving them more. */
@Path("people/{id}/relief")
public class PersonReliefResource {
    @Inject
    private Relief relief;

    @Inject
    private People people;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** What was given, and what there is in the hall. */
    @GET
    @Door(Operation.READ_CASE)
    public Response page(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, null);
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, UUID id, String mistake) {
        boolean gives = policy.may(Operation.GIVE_RELIEF_TO, id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("given", relief.to(id));
        values.put("items", gives ? visit.hall().map(this::there).orElse(List.of()) : List.of());
        values.put("gives", gives);
        values.put("mistake", mistake);
        return templates.answer(status, "person-relief.jte", values);
    }

    private List<ReliefView> there(HallView hall) {
        return relief.of(hall.id()).stream().filter(each -> !each.ended()).toList();
    }

    /** Something was given, or brought back. */
    @POST
    @Door(Operation.GIVE_RELIEF_TO)
    public Response give(
            @PathParam("id") UUID id,
            @FormParam("item") @DefaultValue("") String item,
            @FormParam("amount") @DefaultValue("1") String amount,
            @FormParam("back") @DefaultValue("") String back) {
        UUID chosen = Addresses.uuid(item).orElseThrow(MalformedForm::new);
        return Tried.refused(visit.texts(), () -> relief.giveTo(id, chosen, Whole.of(amount), back.equals("yes")))
                .map(tried -> page(tried.status(), id, tried.mistake()))
                .orElseGet(() -> Response.seeOther(URI.create("/people/" + id + "/relief"))
                        .build());
    }
}
