package org.reencuentro.office.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the API for partners' programs can do, for whoever is to write such a program; nothing of anybody. */
@Path("api/partner")
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {
    private static final String TEXT = read();

    /** As OpenAPI 3.1 has it. */
    @GET
    @Path("openapi.json")
    @PermitAll
    public String description() {
        return TEXT;
    }

    /** The states of a referral in the codes of FHIR Task and of Primero. */
    @GET
    @Path("states")
    @PermitAll
    public JsonObject states() {
        return PartnerJson.states();
    }

    private static String read() {
        try (InputStream in = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
