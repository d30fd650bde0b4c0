package org.reencuentro.office.session;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.reencuentro.access.PasskeyAsked;
import org.reencuentro.access.Passkeys;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What a page asks the browser's passkeys for, in the words of the standard. The answers come back as forms. */
@Path("api/passkeys")
@Produces(MediaType.APPLICATION_JSON)
public class PasskeyResource {
    private static final long MILLISECONDS = Duration.ofMinutes(5).toMillis();
    private static final int[] KINDS = {-8, -7, -257};

    @Inject
    private Passkeys passkeys;

    @Inject
    private Visit visit;

    @POST
    @Path("sign-in")
    @PermitAll
    public JsonObject signIn() {
        return signature(passkeys.beginSignIn(visit.origin()));
    }

    @POST
    @Path("step-up")
    @Door(Operation.STEP_UP)
    public JsonObject stepUp() {
        return signature(passkeys.beginStepUp(visit.origin(), visit.requireSession()));
    }

    @POST
    @Path("registration")
    @Door(Operation.CHANGE_OWN_FACTORS)
    public JsonObject registration() {
        PasskeyAsked asked = passkeys.beginRegistration(visit.origin(), visit.requireSession());
        JsonArrayBuilder kinds = Json.createArrayBuilder();
        for (int kind : KINDS) {
            kinds.add(Json.createObjectBuilder().add("type", "public-key").add("alg", kind));
        }
        return Json.createObjectBuilder()
                .add("rp", Json.createObjectBuilder().add("id", asked.host()).add("name", "Reencuentro"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", handle(asked.account()))
                                .add("name", asked.address())
                                .add("displayName", asked.name()))
                .add("challenge", asked.challenge())
                .add("pubKeyCredParams", kinds)
                .add("timeout", MILLISECONDS)
                .add("excludeCredentials", credentials(asked.credentials()))
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .build();
    }

    private static JsonObject signature(PasskeyAsked asked) {
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("challenge", asked.challenge())
                .add("rpId", asked.host())
                .add("timeout", MILLISECONDS)
                .add("allowCredentials", credentials(asked.credentials()))
                .add("userVerification", "required");
        return options.build();
    }

    private static JsonArrayBuilder credentials(List<String> ids) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        ids.forEach(id ->
                list.add(Json.createObjectBuilder().add("type", "public-key").add("id", id)));
        return list;
    }

    private static String handle(UUID account) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
