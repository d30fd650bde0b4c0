package org.reencuentro.office.hsds;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Visit;

/** By what services are told apart in the public directory: there is one taxonomy, the kinds of need. */
@Path("api/hsds/taxonomies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class HsdsTaxonomiesResource {
    @Inject
    private Visit visit;

    @GET
    @PermitAll
    public JsonObject taxonomies(@BeanParam HsdsQuery query) {
        HsdsTerms terms = new HsdsTerms(visit.texts());
        List<JsonObject> found =
                query.found(terms.taxonomyTexts()) ? List.of(terms.taxonomy().build()) : List.of();
        return HsdsPage.of(query, found, Json::createObjectBuilder);
    }

    @GET
    @Path("{id}")
    @PermitAll
    public JsonObject taxonomy(@PathParam("id") String id) {
        if (!id.equals(HsdsIds.TAXONOMY.toString())) {
            throw new NoSuchPage();
        }
        return new HsdsTerms(visit.texts()).taxonomy().build();
    }
}
