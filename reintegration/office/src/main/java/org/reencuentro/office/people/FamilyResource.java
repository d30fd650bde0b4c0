package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Families;
import org.reencuentro.person.FamilyView;
import org.reencuentro.person.Locality;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Places;
import org.reencuentro.person.Relative;
import org.reencuentro.person.Tie;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** A family: who belongs to it, who goes on together, who stayed elsewhere. */
@Path("families/{id}")
public class FamilyResource {
    private static final int MOST = 20;

    @Inject
    private Families families;

    @Inject
    private People people;

    @Inject
    private Places places;

    @Inject
    private Policy policy;

    @Inject
    private Searches searches;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_FAMILY)
    public Response page(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, "", Sheet.empty(visit.texts(), places));
    }

    /** Looks for who belongs to the family; posted, so that no name stands in an address. */
    @POST
    @Path("candidates")
    @Door(Operation.CHANGE_FAMILY)
    public Response search(@PathParam("id") UUID id, @FormParam("q") @DefaultValue("") String search) {
        families.require(id);
        searches.remember(visit.requireAccount().id(), place(id), search);
        return Response.seeOther(URI.create("/families/" + id + "/candidates")).build();
    }

    @GET
    @Path("candidates")
    @Door(Operation.CHANGE_FAMILY)
    public Response candidates(@PathParam("id") UUID id) {
        String search = searches.last(visit.requireAccount().id(), place(id));
        return page(Response.Status.OK, id, search, Sheet.empty(visit.texts(), places));
    }

    private static String place(UUID family) {
        return "families/" + family;
    }

    @POST
    @Path("members")
    @Door(Operation.CHANGE_FAMILY)
    public Response add(
            @PathParam("id") UUID id,
            @FormParam("person") UUID person,
            @FormParam("tie") @DefaultValue("UNKNOWN") String tie) {
        families.add(id, person, Choice.of(Tie.class, tie));
        return back(id);
    }

    /** What a member is to the reference person, and whether they go on together. */
    @POST
    @Path("members/{person}")
    @Door(Operation.CHANGE_FAMILY)
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("person") UUID person,
            @FormParam("tie") @DefaultValue("UNKNOWN") String tie,
            @FormParam("together") @DefaultValue("") String together) {
        families.change(id, person, Choice.of(Tie.class, tie), together.equals("yes"));
        return back(id);
    }

    /** A member does not belong to the family; whoever has nobody left goes back to their own page. */
    @POST
    @Path("members/{person}/leaving")
    @Door(Operation.CHANGE_FAMILY)
    public Response remove(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        families.remove(id, person);
        return policy.may(Operation.READ_FAMILY, id)
                ? back(id)
                : Response.seeOther(URI.create("/people/" + person)).build();
    }

    /** Somebody of the family stayed elsewhere. */
    @POST
    @Path("relatives")
    @Door(Operation.CHANGE_FAMILY)
    public Response tell(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        FamilyView family = families.require(id);
        Optional<PersonName> name =
                sheet.read("given", () -> new PersonName(sheet.value("given"), sheet.value("family")));
        Optional<Locality> where = PlacesFields.locality("where", sheet);
        Optional<UUID> toldBy = family.members().stream()
                .map(member -> member.person().id())
                .filter(each -> sheet.is("told-by", each.toString()))
                .findFirst();
        if (toldBy.isEmpty()) {
            sheet.refuse("told-by", "family.mistake.told-by");
        }
        if (!sheet.mistakes().isEmpty()) {
            return page(Status.UNPROCESSABLE, id, "", sheet);
        }
        Tie tie = sheet.choice(Tie.class, "tie").orElse(Tie.UNKNOWN);
        families.tell(id, toldBy.orElseThrow(), new Relative(name.orElseThrow(), tie, where));
        return back(id);
    }

    @POST
    @Path("relatives/{relative}/removal")
    @Door(Operation.CHANGE_FAMILY)
    public Response untell(@PathParam("id") UUID id, @PathParam("relative") UUID relative) {
        families.untell(id, relative);
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/families/" + id)).build();
    }

    private Response page(Response.StatusType status, UUID id, String search, Sheet sheet) {
        FamilyView family = families.require(id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("family", family);
        values.put("changes", policy.may(Operation.CHANGE_FAMILY, id));
        values.put("search", search);
        values.put("found", found(family, search));
        values.put("sheet", sheet);
        return templates.answer(status, "family.jte", values);
    }

    private List<PersonView> found(FamilyView family, String search) {
        if (search.isBlank()) {
            return List.of();
        }
        try {
            return people.named(search, MOST).stream()
                    .filter(each -> family.members().stream()
                            .noneMatch(member -> member.person().id().equals(each.id())))
                    .toList();
        } catch (Problem refused) {
            if (refused.code().kind() == ProblemCode.Kind.UNAVAILABLE) {
                return List.of();
            }
            throw refused;
        }
    }
}
