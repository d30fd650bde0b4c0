package org.reencuentro.office.sharing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.consent.SharingRuleView;
import org.reencuentro.consent.SharingRules;
import org.reencuentro.directory.Directory;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The information-sharing protocol, to read, to print, to agree and to end. */
@Path("sharing")
public class SharingResource {
    @Inject
    private SharingRules rules;

    @Inject
    private Directory directory;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_SHARING)
    public Response page() {
        return page(Response.Status.OK, SharingForm.empty(visit.texts().today()), null);
    }

    /** Agrees a rule with a partner; the one before for the same purpose ends. */
    @POST
    @Door(Operation.AGREE_SHARING)
    public Response agree(MultivaluedMap<String, String> answers) {
        SharingForm form = new SharingForm(answers);
        Texts t = visit.texts();
        if (form.lastDay().isEmpty()) {
            return page(Status.UNPROCESSABLE, form, t.of("sharing.mistake.until"));
        }
        try {
            rules.agree(form.rule(t::begin));
        } catch (MalformedForm unchosen) {
            return page(Status.UNPROCESSABLE, form, t.of("sharing.mistake.unchosen"));
        } catch (Problem refusal) {
            if (refusal.code().kind() != ProblemCode.Kind.RULE) {
                throw refusal;
            }
            return page(Status.UNPROCESSABLE, form, t.refusal(refusal).orElseThrow(() -> refusal));
        }
        return Response.seeOther(URI.create("/sharing")).build();
    }

    /** From now on nothing is shared under the rule. */
    @POST
    @Path("{id}/end")
    @Door(Operation.END_SHARING)
    public Response end(@PathParam("id") UUID id) {
        rules.end(id);
        return Response.seeOther(URI.create("/sharing")).build();
    }

    private Response page(Response.StatusType status, SharingForm form, String mistake) {
        Map<Boolean, List<SharingRuleView>> byForce =
                rules.all().stream().collect(Collectors.partitioningBy(SharingRuleView::inForce));
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("sharing"));
        values.put("standing", byForce.get(true));
        values.put("over", byForce.get(false));
        values.put("partners", directory.organisations());
        values.put("form", form);
        values.put("mistake", mistake);
        return templates.answer(status, "sharing.jte", values);
    }
}
