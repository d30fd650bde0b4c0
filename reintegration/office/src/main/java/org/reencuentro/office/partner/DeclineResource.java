package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Referrals;

/** A partner that cannot help says why, and who can. */
@Path("partner/referrals/{id}/decline")
public class DeclineResource {
    @Inject
    private Referrals referrals;

    @Inject
    private Correspondence correspondence;

    @Inject
    private Directory directory;

    @Inject
    private ReferralPages pages;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_REFERRED)
    public Response page(@PathParam("id") UUID id) {
        PartnerReferral referral = referrals.forPartner(id);
        return referral.state().unanswered()
                ? page(Response.Status.OK, referral, new DeclineForm(), null)
                : ReferralPages.backTo(id);
    }

    @POST
    @Door(Operation.ANSWER_REFERRAL)
    public Response decline(@PathParam("id") UUID id, @BeanParam DeclineForm form) {
        if (form.reason().isEmpty()) {
            return page(
                    Status.UNPROCESSABLE,
                    referrals.forPartner(id),
                    form,
                    visit.texts().of("partner.why.missing"));
        }
        return pages.step(id, () -> correspondence.decline(id, form.reason().get(), form.suggestion()));
    }

    private Response page(Response.StatusType status, PartnerReferral referral, DeclineForm form, String mistake) {
        UUID own = referral.service().organisation().id();
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("partner"));
        values.put("referral", referral);
        values.put(
                "services",
                directory.services(referral.kind()).stream()
                        .filter(each -> !each.organisation().id().equals(own))
                        .toList());
        values.put("form", form);
        values.put("mistake", mistake);
        return templates.answer(status, "partner-decline.jte", values);
    }
}
