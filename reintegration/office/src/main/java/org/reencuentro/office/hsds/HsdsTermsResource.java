package org.reencuentro.office.hsds;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Visit;

/** The kinds of need, one by one. */
@Path("api/hsds/taxonomy_terms")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class HsdsTermsResource {
    @Inject
    private Visit visit;

    @GET
    @PermitAll
    public JsonObject terms(@BeanParam HsdsQuery query) {
        HsdsTerms terms = new HsdsTerms(visit.texts());
        List<ServiceKind> found = Stream.of(ServiceKind.values())
                .filter(kind -> query.wantsTaxonomy() && query.found(terms.texts(kind)))
                .toList();
        return HsdsPage.of(query, found, terms::whole);
    }

    @GET
    @Path("{id}")
    @PermitAll
    public JsonObject term(@PathParam("id") String id) {
        return Stream.of(ServiceKind.values())
                .filter(kind -> HsdsIds.term(kind).toString().equals(id))
                .findFirst()
                .map(kind -> new HsdsTerms(visit.texts()).whole(kind).build())
                .orElseThrow(NoSuchPage::new);
    }
}
