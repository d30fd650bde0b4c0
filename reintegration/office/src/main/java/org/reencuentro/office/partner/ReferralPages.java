package org.reencuentro.office.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Together;

/** The page of one referral as its partner sees it, and what is said on it when a step is refused. */
@ApplicationScoped
class ReferralPages {
    private Referrals referrals;
    private Together together;
    private Places places;
    private Visit visit;
    private Frames frames;
    private Templates templates;

    protected ReferralPages() {}

    @Inject
    ReferralPages(
            Referrals referrals, Together together, Places places, Visit visit, Frames frames, Templates templates) {
        this.referrals = referrals;
        this.together = together;
        this.places = places;
        this.visit = visit;
        this.frames = frames;
        this.templates = templates;
    }

    Response page(UUID id) {
        return page(Response.Status.OK.getStatusCode(), id, null);
    }

    /**
     * Takes a step and leads back to the page. A step that came too late, twice, or against a rule is refused on the page
     * as it is now, so that nobody is left with one that says what is not so any more.
     */
    Response step(UUID id, Runnable step) {
        try {
            step.run();
        } catch (Problem refused) {
            boolean told =
                    refused.code() instanceof ReferralProblem && refused.code().kind() != ProblemCode.Kind.UNKNOWN;
            if (!told) {
                throw refused;
            }
            return page(
                    refused.code().kind().status(),
                    id,
                    visit.texts().refusal(refused).orElseThrow(() -> refused));
        }
        return backTo(id);
    }

    private Response page(int status, UUID id, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("partner"));
        values.put("referral", referrals.forPartner(id));
        values.put("with", together.asked(id));
        values.put("departments", places.departments());
        values.put("mistake", mistake);
        return Response.fromResponse(templates.answer(Response.Status.OK, "partner-referral.jte", values))
                .status(status)
                .build();
    }

    static Response backTo(UUID id) {
        return Response.seeOther(URI.create("/partner/referrals/" + id)).build();
    }
}
