package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Problem;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.transport.Trips;

/** What a person asks for at this kiosk, without saying who they are. */
@Path("requests")
public class RequestsResource {
    @Inject
    CurrentKiosk kiosk;

    @Inject
    Requests requests;

    @Inject
    Trips trips;

    @Inject
    Once once;

    /**
     * Takes {@code kind}, {@code department} (two digits, needed to go home), or to go home {@code municipality} (four
     * digits) and {@code bed}, whether a place to sleep is asked for with it, {@code language} and the {@code pin} the
     * person chose. Answers {@code ticket} (eight digits), {@code word} and {@code qr}, which holds the digits alone.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response request(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        RequestKey request = RequestKey.of(key, body);
        Body read = Body.read(body, "kind", "department", "municipality", "bed", "language", "pin");
        ServiceKind kind = kind(read.text("kind", 30));
        Optional<String> department = read.optionalText("department", 2);
        Optional<String> municipality =
                read.optionalText("municipality", 4).filter(said -> kind == ServiceKind.TRANSPORT);
        boolean bed = read.flag("bed");
        Language language = read.language();
        ChosenPin pin = ChosenPin.of(read.text("pin", 4));
        String answer = once.answer(kiosk.get().code(), request.key(), request.body(), () -> {
            UUID hall = kiosk.get().hall();
            TicketView ticket = municipality
                    .map(home -> requests.goHome(hall, home, bed, language, pin))
                    .orElseGet(() -> requests.make(hall, kind, department, language, pin));
            municipality.ifPresent(home -> trips.wanted(hall, home));
            return Json.createObjectBuilder()
                    .add("ticket", ticket.number())
                    .add("word", ticket.word().name())
                    .add("qr", QrDrawing.of(ticket.number()).json())
                    .build()
                    .toString();
        });
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static ServiceKind kind(String name) {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(KioskProblem.BODY_MALFORMED, Map.of("field", "kind")));
    }
}
