package org.reencuentro.office.providers;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Origins;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.provider.ProviderProblem;
import org.reencuentro.provider.ProviderTerms;
import org.reencuentro.provider.Providers;
import org.reencuentro.provider.SecondFactorWord;

/** The identity providers with which people of organisations sign in. */
@Path("providers")
public class ProvidersResource {
    private static final ProviderTerms NEW =
            new ProviderTerms("", "", "", SecondFactorWord.NEVER, Optional.empty(), true);

    @Inject
    private Providers providers;

    @Inject
    private Directory directory;

    @Inject
    private Origins origins;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** The terms as a form sends them. */
    public static class TermsForm {
        @FormParam("name")
        @DefaultValue("")
        private String name;

        @FormParam("client")
        @DefaultValue("")
        private String client;

        @FormParam("domain")
        @DefaultValue("")
        private String domain;

        @FormParam("factor")
        @DefaultValue("NEVER")
        private String factor;

        @FormParam("acr")
        @DefaultValue("")
        private String acr;

        @FormParam("enabled")
        @DefaultValue("false")
        private boolean enabled;

        @FormParam("secret")
        @DefaultValue("")
        private String secret;

        ProviderTerms terms() {
            return new ProviderTerms(name, client, domain, word(), Optional.of(acr), enabled);
        }

        private SecondFactorWord word() {
            for (SecondFactorWord word : SecondFactorWord.values()) {
                if (word.name().equals(factor)) {
                    return word;
                }
            }
            throw new MalformedForm();
        }
    }

    @GET
    @Door(Operation.LIST_PROVIDERS)
    public Response list() {
        return list(Response.Status.OK, NEW, "", "", null);
    }

    @POST
    @Door(Operation.ADD_PROVIDER)
    public Response add(
            @BeanParam TermsForm form,
            @FormParam("organisation") @DefaultValue("") String organisation,
            @FormParam("issuer") @DefaultValue("") String issuer) {
        try {
            Optional<UUID> owner = organisation.isEmpty()
                    ? Optional.empty()
                    : Optional.of(organisations().keySet().stream()
                            .filter(id -> id.toString().equals(organisation))
                            .findFirst()
                            .orElseThrow(MalformedForm::new));
            return to(providers.add(owner, issuer, form.terms(), form.secret));
        } catch (Problem refusal) {
            return list(status(refusal), form.terms(), issuer, organisation, mistake(refusal));
        }
    }

    @GET
    @Path("{id}")
    @Door(Operation.LIST_PROVIDERS)
    public Response one(@PathParam("id") UUID id) {
        return one(Response.Status.OK, id, providers.provider(id).terms(), false, null);
    }

    /** An empty secret leaves the one there was. */
    @POST
    @Path("{id}")
    @Door(Operation.CHANGE_PROVIDER)
    public Response change(@PathParam("id") UUID id, @BeanParam TermsForm form) {
        try {
            providers.change(id, form.terms(), Optional.of(form.secret).filter(text -> !text.isEmpty()));
            return to(id);
        } catch (Problem refusal) {
            return one(status(refusal), id, form.terms(), false, mistake(refusal));
        }
    }

    /** Asks the provider who it is, and says what came of it. */
    @POST
    @Path("{id}/look")
    @Door(Operation.LIST_PROVIDERS)
    public Response look(@PathParam("id") UUID id) {
        ProviderTerms terms = providers.provider(id).terms();
        try {
            providers.look(id);
            return one(Response.Status.OK, id, terms, true, null);
        } catch (Problem refusal) {
            return one(status(refusal), id, terms, false, mistake(refusal));
        }
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/providers/" + id)).build();
    }

    /** What is not about the form itself is told as everywhere. */
    private static Response.StatusType status(Problem refusal) {
        if (!(refusal.code() instanceof ProviderProblem) || refusal.code() == ProviderProblem.PROVIDER_UNKNOWN) {
            throw refusal;
        }
        return Entrance.status(refusal);
    }

    private String mistake(Problem refusal) {
        return Entrance.mistake(visit.texts(), refusal);
    }

    private Response list(
            Response.StatusType status, ProviderTerms terms, String issuer, String organisation, String mistake) {
        Map<String, Object> values = values(terms, mistake);
        values.put("providers", providers.list());
        values.put("issuer", issuer);
        values.put("organisation", organisation);
        return templates.answer(status, "providers.jte", values);
    }

    private Response one(Response.StatusType status, UUID id, ProviderTerms terms, boolean answers, String mistake) {
        Map<String, Object> values = values(terms, mistake);
        values.put("provider", providers.provider(id));
        values.put("answers", answers);
        return templates.answer(status, "provider-one.jte", values);
    }

    private Map<String, Object> values(ProviderTerms terms, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("providers"));
        values.put("organisations", organisations());
        values.put("terms", terms);
        values.put("back", origins.own().resolve("/sign-in/provider").toString());
        values.put("mistake", mistake);
        return values;
    }

    private Map<UUID, String> organisations() {
        return directory.organisations().stream()
                .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
    }
}
