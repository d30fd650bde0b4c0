package org.reencuentro.office.club;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.club.ClubAudience;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.ClubRoll;
import org.reencuentro.club.ClubSessionView;
import org.reencuentro.club.ClubTopic;
import org.reencuentro.club.Clubs;
import org.reencuentro.club.Memberships;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The self-help groups of a hall, their sessions, and who came. */
@Path("clubs")
public class ClubsResource {
    @Inject
    private Clubs clubs;

    @Inject
    private Memberships memberships;

    @Inject
    private Seen seen;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** All of them. */
    @GET
    @Door(Operation.READ_CLUBS)
    public Response page() {
        return list(Response.Status.OK, null, "", "");
    }

    private UUID hall() {
        return visit.hall().orElseThrow(NoSuchPage::new).id();
    }

    /** @param mistake what was refused; null when nothing was */
    private Response list(Response.StatusType status, String mistake, String name, String place) {
        Map<String, Object> values = values(mistake);
        values.put("clubs", clubs.of(hall()));
        values.put("name", name);
        values.put("place", place);
        return templates.answer(status, "clubs.jte", values);
    }

    private Map<String, Object> values(String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("clubs"));
        values.put("mistake", mistake);
        return values;
    }

    /** One begins. */
    @POST
    @Door(Operation.KEEP_CLUBS)
    public Response found(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("audience") @DefaultValue("") String audience,
            @FormParam("place") @DefaultValue("") String place) {
        ClubAudience whom = Choice.of(ClubAudience.class, audience);
        return Tried.refused(visit.texts(), () -> clubs.found(hall(), name, whom, place))
                .map(tried -> list(tried.status(), tried.mistake(), name, place))
                .orElseGet(() -> to("/clubs"));
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** One of them with its sessions. */
    @GET
    @Path("{club}")
    @Door(Operation.READ_CLUBS)
    public Response club(@PathParam("club") UUID club) {
        return club(Response.Status.OK, club, null);
    }

    private Response club(Response.StatusType status, UUID club, String mistake) {
        Map<String, Object> values = values(mistake);
        values.put("club", clubs.require(hall(), club));
        values.put("sessions", clubs.sessions(hall(), club));
        values.put("most", ClubSessionView.MOST_SEATS);
        return templates.answer(status, "club.jte", values);
    }

    /** It does not meet any more, or does again. */
    @POST
    @Path("{club}/ending")
    @Door(Operation.KEEP_CLUBS)
    public Response end(@PathParam("club") UUID club, @FormParam("ended") @DefaultValue("") String ended) {
        clubs.end(hall(), club, ended.equals("yes"));
        return to("/clubs/" + club);
    }

    /** It will meet. */
    @POST
    @Path("{club}/sessions")
    @Door(Operation.KEEP_CLUBS)
    public Response plan(
            @PathParam("club") UUID club,
            @FormParam("topic") @DefaultValue("") String topic,
            @FormParam("day") @DefaultValue("") String day,
            @FormParam("hour") @DefaultValue("") String hour,
            @FormParam("seats") @DefaultValue("") String seats) {
        ClubTopic what = Choice.of(ClubTopic.class, topic);
        return Tried.refused(visit.texts(), () -> clubs.plan(hall(), club, what, moment(day, hour), Whole.of(seats)))
                .map(tried -> club(tried.status(), club, tried.mistake()))
                .orElseGet(() -> to("/clubs/" + club));
    }

    private static LocalDateTime moment(String day, String hour) {
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(hour));
        } catch (DateTimeParseException none) {
            throw new Problem(
                    ClubProblem.CLUB_SESSION_REFUSED, Map.of("most", String.valueOf(ClubSessionView.MOST_SEATS)));
        }
    }

    /** Who belongs to the club, and who came to a session of it. */
    @GET
    @Path("sessions/{session}")
    @Door(Operation.READ_CLUB_ROLL)
    public Response roll(@PathParam("session") UUID session) {
        return roll(Response.Status.OK, session, null);
    }

    private Response roll(Response.StatusType status, UUID session, String mistake) {
        ClubRoll roll = clubs.roll(hall(), session);
        Set<UUID> people = roll.rows().stream().map(ClubRoll.Row::person).collect(Collectors.toSet());
        Map<String, Object> values = values(mistake);
        values.put("club", clubs.require(hall(), roll.session().club()));
        values.put("roll", roll);
        values.put("names", seen.names(people));
        return templates.answer(status, "club-session.jte", values);
    }

    /** A session does not take place. */
    @POST
    @Path("sessions/{session}/cancellation")
    @Door(Operation.KEEP_CLUBS)
    public Response cancel(@PathParam("session") UUID session) {
        return kept(session, () -> clubs.cancel(hall(), session));
    }

    private Response kept(UUID session, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> roll(tried.status(), session, tried.mistake()))
                .orElseGet(() -> to("/clubs/sessions/" + session));
    }

    /** A session took place. */
    @POST
    @Path("sessions/{session}/holding")
    @Door(Operation.KEEP_CLUBS)
    public Response hold(@PathParam("session") UUID session, @FormParam("guests") @DefaultValue("") String guests) {
        return kept(session, () -> clubs.hold(hall(), session, Whole.of(guests)));
    }

    /** A member came, or did not. */
    @POST
    @Path("sessions/{session}/attendance")
    @Door(Operation.JOIN_CLUB)
    public Response note(
            @PathParam("session") UUID session,
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("came") @DefaultValue("") String came) {
        UUID member = Addresses.uuid(person).orElseThrow(MalformedForm::new);
        return kept(session, () -> memberships.note(member, session, came.equals("yes")));
    }
}
