package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.directory.Directory;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Seek;
import org.reencuentro.office.web.Bounded;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.AnswersTogether;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Together;

/** What was referred to the organisation of whoever is signed in; nothing else exists here. */
@Path("partner")
public class PartnerResource {
    private static final int PAGE = 25;
    private static final int FIRST_PROMISED = 5;

    @Inject
    private Referrals referrals;

    @Inject
    private PartnerInbox inbox;

    @Inject
    private Correspondence correspondence;

    @Inject
    private Together together;

    @Inject
    private AnswersTogether answers;

    @Inject
    private Directory directory;

    @Inject
    private Places places;

    @Inject
    private ReferralPages pages;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** What waits for an answer, page by page; on the first page also the first of what was promised. */
    @GET
    @Door(Operation.READ_INBOX)
    public Response inbox(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Seek seek = Cursor.seek(after, before);
        boolean first = seek.from().isEmpty();
        Page<PartnerReferral> waiting = inbox.unanswered(seek, PAGE);
        List<PartnerReferral> promised =
                first ? inbox.promised(seek, FIRST_PROMISED).rows() : List.of();
        return templates.answer(
                Response.Status.OK,
                "partner.jte",
                Map.of(
                        "frame",
                        frames.at("partner"),
                        "organisation",
                        directory.organisation(organisation()).name(),
                        "waiting",
                        waiting,
                        "count",
                        new Bounded(inbox.countUnanswered()),
                        "promised",
                        promised,
                        "countPromised",
                        new Bounded(first ? inbox.countPromised() : 0),
                        "withdrawn",
                        first ? correspondence.unseenWithdrawals() : List.of(),
                        "together",
                        together.sizesInInbox(Stream.concat(waiting.rows().stream(), promised.stream())
                                .map(PartnerReferral::id)
                                .toList()),
                        "departments",
                        places.departments()));
    }

    /** What was promised, page by page. */
    @GET
    @Path("promised")
    @Door(Operation.READ_INBOX)
    public Response promised(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        return templates.answer(
                Response.Status.OK,
                "partner-promised.jte",
                Map.of(
                        "frame",
                        frames.at("partner"),
                        "page",
                        inbox.promised(Cursor.seek(after, before), PAGE),
                        "count",
                        new Bounded(inbox.countPromised()),
                        "departments",
                        places.departments()));
    }

    @GET
    @Path("referrals/{id}")
    @Door(Operation.READ_REFERRED)
    public Response referral(@PathParam("id") UUID id) {
        return pages.page(id);
    }

    @POST
    @Path("referrals/{id}/acceptance")
    @Door(Operation.ANSWER_REFERRAL)
    public Response accept(@PathParam("id") UUID id) {
        return pages.step(id, () -> referrals.accept(id));
    }

    /** Yes to all who were referred together and still wait. */
    @POST
    @Path("referrals/{id}/acceptance-of-all")
    @Door(Operation.ANSWER_REFERRAL)
    public Response acceptAll(@PathParam("id") UUID id) {
        return pages.step(id, () -> answers.accept(id));
    }

    /** No to all who were referred together and still wait. */
    @POST
    @Path("referrals/{id}/decline-of-all")
    @Door(Operation.ANSWER_REFERRAL)
    public Response declineAll(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        DeclineReason known = Choice.of(DeclineReason.class, reason);
        return pages.step(id, () -> answers.decline(id, known));
    }

    /** The partner wants to know something first. */
    @POST
    @Path("referrals/{id}/question")
    @Door(Operation.ANSWER_REFERRAL)
    public Response ask(@PathParam("id") UUID id, @FormParam("words") @DefaultValue("") String words) {
        return pages.step(id, () -> correspondence.ask(id, words));
    }

    /** Not now: the person is on the waiting list. */
    @POST
    @Path("referrals/{id}/waiting-list")
    @Door(Operation.ANSWER_REFERRAL)
    public Response waitlist(@PathParam("id") UUID id) {
        return pages.step(id, () -> correspondence.waitlist(id));
    }

    /** When the person is expected. */
    @POST
    @Path("referrals/{id}/appointment")
    @Door(Operation.FINISH_REFERRAL)
    public Response appoint(
            @PathParam("id") UUID id,
            @FormParam("day") @DefaultValue("") String day,
            @FormParam("hour") @DefaultValue("") String hour) {
        Instant when = instant(id, day, hour);
        return pages.step(id, () -> correspondence.appoint(id, when));
    }

    /** A day and an hour as the hall's clock tells them. */
    private Instant instant(UUID id, String day, String hour) {
        try {
            return LocalDate.parse(day)
                    .atTime(LocalTime.parse(hour))
                    .atZone(referrals.forPartner(id).zone())
                    .toInstant();
        } catch (DateTimeException unreadable) {
            throw new MalformedForm();
        }
    }

    /** The person has come, and the help begins. */
    @POST
    @Path("referrals/{id}/beginning")
    @Door(Operation.FINISH_REFERRAL)
    public Response begin(@PathParam("id") UUID id) {
        return pages.step(id, () -> referrals.begin(id));
    }

    /** A withdrawal is known. */
    @POST
    @Path("referrals/{id}/withdrawal-seen")
    @Door(Operation.SEE_WITHDRAWAL)
    public Response seeWithdrawal(@PathParam("id") UUID id) {
        correspondence.seeWithdrawal(id);
        return Response.seeOther(URI.create("/partner")).build();
    }

    @POST
    @Path("referrals/{id}/completion")
    @Door(Operation.FINISH_REFERRAL)
    public Response complete(@PathParam("id") UUID id) {
        return pages.step(id, () -> referrals.complete(id));
    }

    /** The person did not come. */
    @POST
    @Path("referrals/{id}/absence")
    @Door(Operation.FINISH_REFERRAL)
    public Response notAttended(@PathParam("id") UUID id) {
        return pages.step(id, () -> referrals.notAttended(id));
    }

    private UUID organisation() {
        return visit.requireAccount().organisation().orElseThrow(NoSuchPage::new);
    }
}
