package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.papers.GrantPurpose;
import org.reencuentro.papers.NewPaper;
import org.reencuentro.papers.PaperGrants;
import org.reencuentro.papers.PaperKind;
import org.reencuentro.papers.PaperMove;
import org.reencuentro.papers.PaperProblem;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.PaperView;
import org.reencuentro.papers.Papers;
import org.reencuentro.papers.Receiver;
import org.reencuentro.papers.WhyGivenUp;
import org.reencuentro.papers.WhyMissing;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The papers of a person: beginning, their steps, money for them. */
@Path("people/{id}/papers")
public class PapersResource {
    @Inject
    private Papers papers;

    @Inject
    private PaperGrants grants;

    @Inject
    private PaperPages pages;

    @Inject
    private Directory directory;

    @Inject
    private Places places;

    @Inject
    private Visit visit;

    /** All of them, and what may be done about them. */
    @GET
    @Door(Operation.READ_CASE)
    public Response page(@PathParam("id") UUID id) {
        return pages.ofPerson(Response.Status.OK, id, Sheet.empty(visit.texts(), places), Optional.empty());
    }

    /** What the person needs to know and to bring, to be printed. */
    @GET
    @Path("{paper}/sheet")
    @Door(Operation.READ_CASE)
    public Response sheet(@PathParam("id") UUID id, @PathParam("paper") UUID paper) {
        return pages.sheet(id, one(id, paper));
    }

    private PaperView one(UUID id, UUID paper) {
        return papers.of(id).stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new Problem(PaperProblem.PAPER_UNKNOWN));
    }

    /** The same as PDF. */
    @GET
    @Path("{paper}/sheet/pdf")
    @Produces("application/pdf")
    @Door(Operation.READ_CASE)
    public Response pdf(@PathParam("id") UUID id, @PathParam("paper") UUID paper) {
        return pages.pdf(id, one(id, paper));
    }

    /** Begins to look after one. */
    @POST
    @Door(Operation.KEEP_PAPERS)
    public Response open(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        Optional<PaperKind> kind = sheet.choice(PaperKind.class, "kind");
        Optional<WhyMissing> why = sheet.choice(WhyMissing.class, "why");
        if (kind.isEmpty()) {
            sheet.refuse("kind", "papers.mistake.kind");
        }
        if (why.isEmpty()) {
            sheet.refuse("why", "papers.mistake.why");
        }
        if (!sheet.mistakes().isEmpty()) {
            return pages.ofPerson(Status.UNPROCESSABLE, id, sheet, Optional.empty());
        }
        Optional<UUID> service = Addresses.uuid(sheet.value("service"))
                .filter(chosen -> offered().stream().anyMatch(each -> each.id().equals(chosen)));
        papers.open(id, new NewPaper(kind.orElseThrow(), why.orElseThrow(), service));
        return back(id);
    }

    private List<ServiceView> offered() {
        return directory.services(ServiceKind.DOCUMENT);
    }

    /** A step was taken, or one is taken back. */
    @POST
    @Path("{paper}/step")
    @Door(Operation.KEEP_PAPERS)
    public Response move(
            @PathParam("id") UUID id, @PathParam("paper") UUID paper, MultivaluedMap<String, String> answers) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        PaperState to = Choice.of(PaperState.class, sheet.value("to"));
        return kept(id, paper, sheet, () -> {
            Optional<LocalDate> promised = Optional.of(sheet.value("promised"))
                    .filter(text -> !text.isBlank())
                    .map(PapersResource::day);
            papers.move(
                    id,
                    paper,
                    new PaperMove(
                            to,
                            Optional.of(sheet.value("number")).filter(text -> !text.isBlank()),
                            promised,
                            sheet.choice(Receiver.class, "receiver"),
                            sheet.choice(WhyGivenUp.class, "reason")));
        });
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new Problem(PaperProblem.PAPER_DAY_REFUSED);
        }
    }

    /** Money is asked for. */
    @POST
    @Path("{paper}/grants")
    @Door(Operation.KEEP_PAPERS)
    public Response ask(
            @PathParam("id") UUID id, @PathParam("paper") UUID paper, MultivaluedMap<String, String> answers) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        GrantPurpose purpose = Choice.of(GrantPurpose.class, sheet.value("purpose"));
        return kept(id, paper, sheet, () -> grants.ask(id, paper, purpose, amount(sheet.value("amount"))));
    }

    private static Money amount(String typed) {
        try {
            return Money.of(typed.strip(), "GTQ");
        } catch (IllegalArgumentException none) {
            throw new Problem(PaperProblem.GRANT_AMOUNT_REFUSED, Map.of("most", PaperPages.MOST));
        }
    }

    /** Does something about a paper; what was typed stands there again when it is refused. */
    private Response kept(UUID id, UUID paper, Sheet sheet, Runnable deed) {
        Optional<Tried> tried = Tried.refused(visit.texts(), deed);
        if (tried.isPresent()) {
            sheet.mistakes().put("paper-" + paper, tried.get().mistake());
            return pages.ofPerson(tried.get().status(), id, sheet, Optional.of(paper));
        }
        return back(id);
    }

    /** A second person agrees to the money, or does not. */
    @POST
    @Path("grants/{grant}/decision")
    @Door(Operation.DECIDE_GRANT)
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("grant") UUID grant,
            @FormParam("answer") @DefaultValue("") String answer) {
        if (!answer.equals("yes") && !answer.equals("no")) {
            throw new MalformedForm();
        }
        grants.decide(id, grant, answer.equals("yes"));
        return back(id);
    }

    /** The money was given. */
    @POST
    @Path("grants/{grant}/payment")
    @Door(Operation.KEEP_PAPERS)
    public Response pay(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
        grants.pay(id, grant);
        return back(id);
    }

    /** It is not needed any more. */
    @POST
    @Path("grants/{grant}/cancellation")
    @Door(Operation.KEEP_PAPERS)
    public Response cancel(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
        grants.cancel(id, grant);
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/people/" + id + "/papers")).build();
    }
}
