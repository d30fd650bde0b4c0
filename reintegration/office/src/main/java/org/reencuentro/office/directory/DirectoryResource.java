package org.reencuentro.office.directory;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationFacts;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.directory.Services;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;

/** The directory, and each service in it. */
@Path("directory")
public class DirectoryResource {
    private static final String DIRECTORY = "directory";

    @Inject
    private Services services;

    @Inject
    private Directory directory;

    @Inject
    private ServicePages pages;

    @Inject
    private Places places;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private PlaceHolds holds;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_DIRECTORY)
    public Response list(
            @QueryParam("kind") @DefaultValue("") String kind, @QueryParam("q") @DefaultValue("") String words) {
        List<ServiceView> found = services.all().stream()
                .filter(each -> kind.isEmpty() || each.kind().name().equals(kind))
                .filter(each -> Words.in(each, words))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at(pages.place()));
        values.put("services", found);
        values.put("kinds", ServiceKind.values());
        values.put("kind", kind);
        values.put("words", words);
        values.put("may", may(Operation.ADD_SERVICE));
        return templates.answer(Response.Status.OK, "directory.jte", values);
    }

    @GET
    @Path("new")
    @Door(Operation.ADD_SERVICE)
    public Response blank() {
        return adding(
                Response.Status.OK, FactsForm.of(places, ServiceFacts.plain(ServiceKind.SHELTER, "", ""), 0), "", null);
    }

    @POST
    @Path("new")
    @Door(Operation.ADD_SERVICE)
    public Response add(MultivaluedMap<String, String> answers) {
        FactsForm form = new FactsForm(places, answers);
        String organisation = form.value("organisation");
        try {
            UUID added = services.add(owner(organisation), form.facts());
            return back(known(added) ? "/directory/" + added : "/directory");
        } catch (Problem refused) {
            return adding(Status.UNPROCESSABLE, form, organisation, sentence(refused));
        }
    }

    /** A partner's service is its own, whatever the form says. */
    private UUID owner(String organisation) {
        return visit.subject()
                .organisation()
                .orElseGet(() -> Addresses.uuid(organisation).orElseThrow(MalformedForm::new));
    }

    private boolean known(UUID service) {
        return services.all().stream().anyMatch(each -> each.id().equals(service));
    }

    @GET
    @Path("{id}")
    @Door(Operation.READ_SERVICE)
    public Response service(@PathParam("id") UUID id) {
        return pages.entry(id);
    }

    /** Keeps a place for somebody on the way. */
    @POST
    @Path("{id}/holds")
    @Door(Operation.HOLD_PLACE)
    public Response hold(@PathParam("id") UUID id) {
        holds.hold(id);
        return back("/directory/" + id);
    }

    /** The place is not needed after all. */
    @POST
    @Path("{id}/holds/{hold}/release")
    @Door(Operation.HOLD_PLACE)
    public Response release(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
        holds.release(id, hold);
        return back("/directory/" + id);
    }

    @GET
    @Path("{id}/facts")
    @Door(Operation.CHANGE_SERVICE)
    public Response form(@PathParam("id") UUID id) {
        ServiceView service = changeable(id);
        return changing(
                Response.Status.OK,
                service,
                FactsForm.of(places, service.facts(), service.standing().revision()),
                null);
    }

    @POST
    @Path("{id}/facts")
    @Door(Operation.CHANGE_SERVICE)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        ServiceView service = changeable(id);
        FactsForm form = new FactsForm(places, answers);
        try {
            services.change(id, form.revision(), form.facts());
            return back(known(id) ? "/directory/" + id : "/directory");
        } catch (Problem refused) {
            return changing(Status.UNPROCESSABLE, service, form, sentence(refused));
        }
    }

    @POST
    @Path("{id}/confirmation")
    @Door(Operation.CHANGE_SERVICE)
    public Response confirm(@PathParam("id") UUID id, @FormParam("revision") @DefaultValue("") String revision) {
        if (!revision.matches("[0-9]{1,8}")) {
            throw new MalformedForm();
        }
        services.confirm(id, Integer.parseInt(revision));
        return back("/directory/" + id);
    }

    @GET
    @Path("organisations/{id}")
    @Door(Operation.DESCRIBE_ORGANISATION)
    public Response organisation(@PathParam("id") UUID id) {
        return organisation(Response.Status.OK, id, services.described(id), null);
    }

    @POST
    @Path("organisations/{id}")
    @Door(Operation.DESCRIBE_ORGANISATION)
    public Response describe(
            @PathParam("id") UUID id,
            @FormParam("about") @DefaultValue("") String about,
            @FormParam("website") @DefaultValue("") String website,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("phone") @DefaultValue("") String phone) {
        OrganisationFacts facts = new OrganisationFacts(
                about.strip().replace("\r\n", "\n"), website.strip(), email.strip(), phone.strip());
        try {
            services.describe(id, facts);
            return back("/directory");
        } catch (Problem refused) {
            return organisation(Status.UNPROCESSABLE, id, facts, sentence(refused));
        }
    }

    private Response organisation(Response.StatusType status, UUID id, OrganisationFacts facts, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at(DIRECTORY));
        values.put("organisation", directory.organisation(id));
        values.put("facts", facts);
        values.put("mistake", mistake);
        return templates.answer(status, "directory-organisation.jte", values);
    }

    /** A service that whoever is signed in may change; to others it is not there. */
    private ServiceView changeable(UUID id) {
        Services.Entry entry = services.entry(id);
        if (!pages.mayChange(entry.service())) {
            throw new NoSuchPage();
        }
        return entry.service();
    }

    private Response adding(Response.StatusType status, FactsForm form, String organisation, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at(pages.place()));
        values.put("form", form);
        values.put("organisation", organisation);
        values.put("organisations", visit.subject().role().partner() ? List.of() : directory.organisations());
        values.put("mistake", mistake);
        return templates.answer(status, "directory-new.jte", values);
    }

    private Response changing(Response.StatusType status, ServiceView service, FactsForm form, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at(pages.place()));
        values.put("service", service);
        values.put("form", form);
        values.put("mistake", mistake);
        return templates.answer(status, "directory-facts.jte", values);
    }

    /** The sentence of a refusal that the form can mend; any other rises. */
    private String sentence(Problem refused) {
        if (refused.code().kind() != ProblemCode.Kind.RULE) {
            throw refused;
        }
        return visit.texts().refusal(refused).orElseThrow(() -> refused);
    }

    private boolean may(Operation operation) {
        Role role = visit.requireAccount().role();
        return Policy.could(role, operation);
    }

    private static Response back(String to) {
        return Response.seeOther(URI.create(to)).build();
    }
}
