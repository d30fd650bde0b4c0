package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.Bases;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.BasisProblem;
import org.reencuentro.consent.NewBasis;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** On what partners may be asked for a person without their yes: seeing it, recording it, ending it. */
@Path("people/{id}/bases")
public class BasesResource {
    @Inject
    private Bases bases;

    @Inject
    private BasisRows rows;

    @Inject
    private People people;

    @Inject
    private Directory directory;

    @Inject
    private Places places;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /**
     * What is recorded, and the form of those who may add to it.
     *
     * @param purpose the one that is chosen at first
     */
    @GET
    @Door(Operation.READ_CASE)
    public Response page(@PathParam("id") UUID id, @QueryParam("purpose") @DefaultValue("") String purpose) {
        Sheet sheet = Sheet.empty(visit.texts(), places);
        sheet.put("purpose", purpose);
        sheet.put("until", visit.texts().today().plusDays(2).toString());
        return page(Response.Status.OK, id, sheet);
    }

    /** Records that life or body is in danger. */
    @POST
    @Path("vital")
    @Door(Operation.RECORD_VITAL_BASIS)
    public Response recordVital(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        return record(id, answers, bases::recordVital);
    }

    /** Records what a child's best interests ask for. */
    @POST
    @Path("child")
    @Door(Operation.RECORD_CHILD_BASIS)
    public Response recordOfChild(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        return record(id, answers, bases::recordOfChild);
    }

    /** Records an order or a duty of law. */
    @POST
    @Path("law")
    @Door(Operation.RECORD_LAW_BASIS)
    public Response recordOfLaw(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        return record(id, answers, bases::recordOfLaw);
    }

    /** What records a basis of one kind. */
    private interface Recording {
        void record(UUID person, NewBasis basis);
    }

    private Response record(UUID id, MultivaluedMap<String, String> answers, Recording recording) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        Optional<UUID> partner = directory.organisations().stream()
                .map(OrganisationView::id)
                .filter(each -> sheet.is("organisation", each.toString()))
                .findFirst();
        Optional<ServiceKind> purpose = sheet.choice(ServiceKind.class, "purpose");
        Optional<LocalDate> until = day(sheet.value("until"));
        if (partner.isEmpty()) {
            sheet.refuse("organisation", "consents.mistake.organisation");
        }
        if (purpose.isEmpty()) {
            sheet.refuse("purpose", "consents.mistake.purpose");
        }
        if (until.isEmpty()) {
            sheet.refuse("until", "bases.mistake.until");
        }
        if (!sheet.mistakes().isEmpty()) {
            return page(Status.UNPROCESSABLE, id, sheet);
        }
        try {
            recording.record(
                    id,
                    new NewBasis(
                            partner.orElseThrow(),
                            purpose.orElseThrow(),
                            sheet.value("reason"),
                            Optional.of(sheet.value("document").strip()).filter(text -> !text.isEmpty()),
                            until.orElseThrow()));
        } catch (Problem refused) {
            if (refused.code().kind() != ProblemCode.Kind.RULE) {
                throw refused;
            }
            sheet.mistakes().put(beside(refused), visit.texts().refusal(refused).orElseThrow(() -> refused));
            return page(Status.UNPROCESSABLE, id, sheet);
        }
        return back(id);
    }

    private static String beside(Problem refused) {
        if (!(refused.code() instanceof BasisProblem problem)) {
            return "organisation";
        }
        return switch (problem) {
            case BASIS_REASON_MISSING, BASIS_REASON_TOO_LONG -> "reason";
            case BASIS_DOCUMENT_MISSING, BASIS_DOCUMENT_TOO_LONG -> "document";
            case BASIS_ENDS_BEFORE_IT_BEGINS, BASIS_TOO_LONG -> "until";
            case BASIS_NOT_OF_A_CHILD, BASIS_UNKNOWN, BASIS_OWN, BASIS_NOT_WAITING -> "kind";
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The second person agrees. */
    @POST
    @Path("{basis}/approval")
    @Door(Operation.APPROVE_BASIS)
    public Response approve(@PathParam("id") UUID id, @PathParam("basis") UUID basis) {
        bases.approve(id, basis);
        return back(id);
    }

    /** It does not hold any more; a second person who does not agree says so here too. */
    @POST
    @Path("{basis}/end")
    @Door(Operation.END_BASIS)
    public Response end(
            @PathParam("id") UUID id, @PathParam("basis") UUID basis, @FormParam("why") @DefaultValue("") String why) {
        if (why.isBlank()) {
            throw new MalformedForm();
        }
        bases.end(id, basis, why);
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/people/" + id + "/bases")).build();
    }

    private Response page(Response.StatusType status, UUID id, Sheet sheet) {
        List<BasisKind> kinds = Arrays.stream(BasisKind.values())
                .filter(kind -> policy.may(kind.recording(), id))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("rows", rows.of(id));
        values.put("kinds", kinds);
        values.put("partners", kinds.isEmpty() ? List.of() : directory.organisations());
        values.put("sheet", sheet);
        return templates.answer(status, "basis.jte", values);
    }
}
