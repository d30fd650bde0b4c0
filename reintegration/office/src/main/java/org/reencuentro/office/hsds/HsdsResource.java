package org.reencuentro.office.hsds;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.reencuentro.directory.PublicDirectory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;

/**
 * The public directory of services, to read, for everybody: HSDS 3.2. Restricted services are nowhere in it. Lists come in
 * pages; what of a list's parameters cannot be read is answered with 400, never taken for something else.
 */
@Path("api/hsds")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class HsdsResource {
    private static final String VERSION = "3.2";

    @Inject
    private Listings listings;

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    @Inject
    private Visit visit;

    private record Offer(PublicDirectory.Listed owner, ServiceView service) {}

    private record Site(PublicDirectory.Listed owner, ServiceView service, ServiceView.Located at) {}

    /** Which API this is. */
    @GET
    @PermitAll
    public JsonObject about() {
        return Json.createObjectBuilder()
                .add("version", VERSION)
                .add("profile", "https://docs.openreferral.org/en/latest/hsds/")
                .add(
                        "openapi_url",
                        "https://raw.githubusercontent.com/openreferral/specification/3.2/schema/openapi.json")
                .add("description", visit.texts().of("hsds.about"))
                .build();
    }

    @GET
    @Path("services")
    @PermitAll
    public JsonObject services(@BeanParam HsdsQuery query) {
        HsdsJson json = json();
        return HsdsPage.of(
                query,
                offers().filter(each -> query.wants(each.service())).toList(),
                each -> query.minimal()
                        ? HsdsJson.minimal(each.service())
                        : query.full() ? json.whole(each.owner(), each.service()) : json.service(each.service()));
    }

    @GET
    @Path("services/{id}")
    @PermitAll
    public JsonObject service(@PathParam("id") String id) {
        return offers().filter(each -> each.service().id().toString().equals(id))
                .findFirst()
                .map(each -> json().whole(each.owner(), each.service()).build())
                .orElseThrow(NoSuchPage::new);
    }

    /** Takes {@code full_service=true} for the services whole instead of their identifiers. */
    @GET
    @Path("organizations")
    @PermitAll
    public JsonObject organisations(
            @BeanParam HsdsQuery query, @QueryParam("full_service") @DefaultValue("false") String fullService) {
        HsdsJson json = json();
        List<PublicDirectory.Listed> found = listings.now().stream()
                .filter(each -> each.services().stream().anyMatch(query::wants)
                        || query.wantsAll()
                                && query.found(Stream.of(
                                        each.organisation().name(),
                                        each.organisation().code(),
                                        each.facts().about())))
                .toList();
        return HsdsPage.of(
                query,
                found,
                each -> query.full() || fullService.equals("true")
                        ? json.whole(each, fullService.equals("true"))
                        : json.organisation(each));
    }

    @GET
    @Path("organizations/{id}")
    @PermitAll
    public JsonObject organisation(
            @PathParam("id") String id, @QueryParam("full_service") @DefaultValue("false") String fullService) {
        return listings.now().stream()
                .filter(each -> each.organisation().id().toString().equals(id))
                .findFirst()
                .map(each -> json().whole(each, fullService.equals("true")).build())
                .orElseThrow(NoSuchPage::new);
    }

    @GET
    @Path("service_at_locations")
    @PermitAll
    public JsonObject sites(@BeanParam HsdsQuery query) {
        HsdsJson json = json();
        return HsdsPage.of(
                query,
                sites().filter(each -> query.wants(each.service())).toList(),
                each -> json.at(each.owner(), each.service(), each.at(), query.full()));
    }

    @GET
    @Path("service_at_locations/{id}")
    @PermitAll
    public JsonObject site(@PathParam("id") String id) {
        return sites().filter(
                        each -> HsdsIds.at(each.service(), each.at()).toString().equals(id))
                .findFirst()
                .map(each ->
                        json().at(each.owner(), each.service(), each.at(), true).build())
                .orElseThrow(NoSuchPage::new);
    }

    private Stream<Offer> offers() {
        return listings.now().stream()
                .flatMap(owner -> owner.services().stream().map(service -> new Offer(owner, service)));
    }

    private Stream<Site> sites() {
        return offers().flatMap(each ->
                each.service().sites().stream().map(site -> new Site(each.owner(), each.service(), site)));
    }

    private HsdsJson json() {
        return new HsdsJson(visit.texts(), clock.instant(), new HsdsPlaces(visit.texts(), places, listings.zone()));
    }
}
