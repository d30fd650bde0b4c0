package org.reencuentro.office.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.reencuentro.fund.VoucherSigner;
import org.reencuentro.office.web.Assets;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.OfficeHeaders;
import org.reencuentro.office.web.Templates;

/**
 * Looks at vouchers where there is no network: a page that stays in the telephone, with the public key. Nothing of anybody
 * is in it, so that it asks for no signing in; what it took is handed in by whoever signs in.
 */
@Path("vouchers")
public class VoucherCheckResource {
    @Context
    private HttpServletResponse response;

    @Inject
    private VoucherSigner signer;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Path("check")
    @PermitAll
    public Response page() {
        response.setHeader("Permissions-Policy", OfficeHeaders.WITH_CAMERA);
        return templates.answer(Response.Status.OK, "voucher-check.jte", Map.of("frame", frames.outside()));
    }

    /** With what a code can be checked: SubjectPublicKeyInfo in Base64. */
    @GET
    @Path("key")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public JsonObject key() {
        return Json.createObjectBuilder()
                .add("algorithm", "ECDSA P-256 SHA-256")
                .add("key", signer.publicKey())
                .build();
    }

    /** The script that keeps this page; it may keep nothing outside this folder. */
    @GET
    @Path("worker.js")
    @Produces("text/javascript; charset=UTF-8")
    @PermitAll
    public Response worker() {
        return Response.ok(Assets.text("voucher-worker.js")).build();
    }
}
