package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.reencuentro.hall.Halls;
import org.reencuentro.person.Place;
import org.reencuentro.transport.Trip;
import org.reencuentro.transport.TripLeg;
import org.reencuentro.transport.Trips;
import org.reencuentro.transport.WayHome;

/** How one gets home from this hall: the municipalities of a department, and the next trips to one of them. */
@Path("home")
public class WayHomeResource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    CurrentKiosk kiosk;

    @Inject
    Halls halls;

    @Inject
    Trips trips;

    @Inject
    Clock clock;

    /** {@code places} with {@code code} and {@code name}: those first that most people of today asked for. */
    @GET
    @Path("departments/{department: [0-9]{2}}")
    @Produces(MediaType.APPLICATION_JSON)
    public String places(@PathParam("department") String department) {
        JsonArrayBuilder places = Json.createArrayBuilder();
        for (Place place : trips.homes(kiosk.get().hall(), department)) {
            places.add(Json.createObjectBuilder().add("code", place.code()).add("name", place.municipality()));
        }
        return Json.createObjectBuilder().add("places", places).build().toString();
    }

    /**
     * {@code answer} HERE, GO, SLEEP or UNKNOWN; {@code until} where the trips end when it is not the municipality itself,
     * and {@code kilometres} from there, else null and 0; {@code trips}, the one that leaves first before the others, with
     * times of the hall's clock.
     */
    @GET
    @Path("trips/{municipality: [0-9]{4}}")
    @Produces(MediaType.APPLICATION_JSON)
    public String trips(@PathParam("municipality") String municipality) {
        WayHome way = trips.next(kiosk.get().hall(), municipality);
        ZoneId zone = halls.require(kiosk.get().hall()).zone();
        JsonArrayBuilder next = Json.createArrayBuilder();
        way.trips().forEach(trip -> next.add(trip(trip, zone)));
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("answer", way.answer().name()).add("kilometres", way.kilometres());
        way.until().ifPresentOrElse(end -> answer.add("until", end.municipality()), () -> answer.addNull("until"));
        return answer.add("trips", next).build().toString();
    }

    /**
     * {@code days} until the first bus leaves: 0 for today; {@code price} null when some of it is not known; {@code changes}
     * where one changes buses; {@code confirmed} the day on which it was last confirmed; {@code example} whether it is
     * invented.
     */
    private JsonObjectBuilder trip(Trip trip, ZoneId zone) {
        TripLeg first = trip.rides().get(0);
        JsonArrayBuilder changes = Json.createArrayBuilder();
        trip.rides().stream()
                .limit(trip.transfers())
                .map(ride -> ride.place().municipality())
                .forEach(changes::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("days", days(trip.boards(), zone))
                .add("setsOut", time(trip.leaves(), zone))
                .add("by", trip.way().vehicle().name())
                .add("terminal", first.from())
                .add("boarding", first.boarding())
                .add("leaves", time(trip.boards(), zone))
                .add("arrives", time(trip.arrives(), zone))
                .add("arrivesNextDay", days(trip.arrives(), zone) > days(trip.boards(), zone))
                .add("changes", changes)
                .add("confirmed", trip.confirmed().toString())
                .add("example", trip.example());
        trip.price()
                .ifPresentOrElse(
                        sums -> json.add(
                                "price", sums.stream().map(Object::toString).collect(Collectors.joining(" + "))),
                        () -> json.addNull("price"));
        return json;
    }

    private static String time(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).format(TIME);
    }

    private long days(Instant at, ZoneId zone) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), LocalDate.ofInstant(at, zone));
    }
}
