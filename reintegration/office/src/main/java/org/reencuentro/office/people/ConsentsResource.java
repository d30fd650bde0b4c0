package org.reencuentro.office.people;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentView;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.Manner;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What a person agreed to, towards whom, and changing their mind about it. */
@Path("people/{id}/consents")
public class ConsentsResource {
    @Inject
    private Consents consents;

    @Inject
    private People people;

    @Inject
    private Directory directory;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Places places;

    @Inject
    private BasisRows bases;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.RECORD_CONSENT)
    public Response page(@PathParam("id") UUID id) {
        Sheet sheet = Sheet.empty(visit.texts(), places);
        people.require(id).language().ifPresent(language -> sheet.put("language", language.name()));
        return page(Response.Status.OK, id, sheet);
    }

    /** Records an answer, a no as well. */
    @POST
    @Door(Operation.RECORD_CONSENT)
    public Response give(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        Optional<UUID> organisation = directory.organisations().stream()
                .map(OrganisationView::id)
                .filter(each -> sheet.is("organisation", each.toString()))
                .findFirst();
        Optional<ServiceKind> purpose = sheet.choice(ServiceKind.class, "purpose");
        Optional<ConsentAnswer> answer = sheet.choice(ConsentAnswer.class, "answer");
        if (organisation.isEmpty()) {
            sheet.refuse("organisation", "consents.mistake.organisation");
        }
        if (purpose.isEmpty()) {
            sheet.refuse("purpose", "consents.mistake.purpose");
        }
        if (answer.isEmpty()) {
            sheet.refuse("answer", "consents.mistake.answer");
        }
        if (!sheet.mistakes().isEmpty()) {
            return page(Status.UNPROCESSABLE, id, sheet);
        }
        try {
            consents.give(
                    id,
                    new GivenConsent(
                            id,
                            organisation.orElseThrow(),
                            purpose.orElseThrow(),
                            answer.orElseThrow(),
                            sheet.choice(Manner.class, "manner").orElse(Manner.SPOKEN),
                            sheet.choice(Language.class, "language").orElse(Language.ES),
                            typed(sheet, "interpreter"),
                            typed(sheet, "witness")));
        } catch (Problem refused) {
            if (refused.code().kind() != ProblemCode.Kind.RULE) {
                throw refused;
            }
            sheet.mistakes().put(beside(refused), visit.texts().refusal(refused).orElseThrow(() -> refused));
            return page(Status.UNPROCESSABLE, id, sheet);
        }
        return Response.seeOther(URI.create("/people/" + id + "/consents")).build();
    }

    private static String beside(Problem refused) {
        return switch (refused.code().code()) {
            case "interpreter-missing", "interpreter-too-long" -> "interpreter";
            case "witness-too-long" -> "witness";
            default -> "organisation";
        };
    }

    private static Optional<String> typed(Sheet sheet, String field) {
        return Optional.of(sheet.value(field).strip()).filter(text -> !text.isEmpty());
    }

    /** The person has changed their mind about one partner and purpose. */
    @POST
    @Path("{consent}/withdrawal")
    @Door(Operation.WITHDRAW_CONSENT)
    public Response withdraw(@PathParam("id") UUID id, @PathParam("consent") UUID consent) {
        consents.withdraw(id, consent);
        return Response.seeOther(URI.create("/people/" + id + "/consents")).build();
    }

    /** The person has changed their mind about all of it. */
    @POST
    @Path("withdrawal")
    @Door(Operation.WITHDRAW_CONSENT)
    public Response withdrawAll(@PathParam("id") UUID id) {
        consents.withdrawAll(id);
        return Response.seeOther(URI.create("/people/" + id + "/consents")).build();
    }

    private Response page(Response.StatusType status, UUID id, Sheet sheet) {
        List<ConsentView> history = consents.of(id);
        Set<UUID> by = history.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.recordedBy()), each.withdrawnBy().stream()))
                .collect(Collectors.toSet());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("history", history);
        values.put("names", by.isEmpty() ? Map.of() : colleagues.names(by));
        values.put("partners", directory.organisations());
        values.put("offered", consents.offered(id));
        values.put("sheet", sheet);
        values.put("bases", bases.of(id));
        return templates.answer(status, "consents.jte", values);
    }
}
