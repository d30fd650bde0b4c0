package org.reencuentro.office.calls;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.Colleagues;
import org.reencuentro.call.CallCosts;
import org.reencuentro.call.CostRow;
import org.reencuentro.call.HallTerms;
import org.reencuentro.call.LineDraft;
import org.reencuentro.call.TermsView;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.Csv;
import org.reencuentro.kernel.Settings;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The terms of free calls in a hall, the switch that ends them, and what they cost. */
@Path("call-terms")
public class CallTermsResource {
    @Inject
    private HallTerms terms;

    @Inject
    private CallCosts costs;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Settings settings;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** The terms, the lines, and what a month cost: this one, or that of {@code month} as {@code 2026-11}. */
    @GET
    @Door(Operation.READ_CALL_TERMS)
    public Response page(@QueryParam("month") @DefaultValue("") String month) {
        return page(Response.Status.OK, Said.nothing(), month);
    }

    private HallView hall() {
        return visit.hall().orElseThrow(NoSuchPage::new);
    }

    /**
     * What was tried and refused, to stand on the page again.
     *
     * @param mistake why; null when nothing was
     * @param form the terms that were typed; null when none were
     * @param why what was typed as the reason to switch off
     */
    private record Said(String mistake, TermsForm form, String why) {
        static Said nothing() {
            return new Said(null, null, "");
        }
    }

    private Response page(Response.StatusType status, Said said, String month) {
        UUID hall = hall().id();
        TermsView now = terms.of(hall);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("call-terms"));
        values.put("now", now);
        values.put(
                "names",
                now.said().map(last -> colleagues.names(Set.of(last.by()))).orElse(Map.of()));
        values.put("lines", terms.lines(hall));
        values.put("longest", settings.callMaximum().toMinutes());
        values.put("costs", bill(month(month)));
        values.put("typed", said.form() == null ? TermsForm.of(now.terms()) : said.form());
        values.put("why", said.why());
        values.put("mistake", said.mistake());
        return templates.answer(status, "call-terms.jte", values);
    }

    private YearMonth month(String month) {
        if (!month.matches("|[0-9]{4}-[0-9]{2}")) {
            throw new NoSuchPage();
        }
        try {
            return month.isEmpty() ? YearMonth.from(visit.texts().today()) : YearMonth.parse(month);
        } catch (DateTimeException none) {
            throw new NoSuchPage();
        }
    }

    private CallBill bill(YearMonth month) {
        Map<UUID, String> lines = new HashMap<>();
        terms.lines(hall().id()).forEach(line -> lines.put(line.line(), line.label()));
        return CallBill.of(month, settings.callCurrency().getCurrencyCode(), costs.of(hall().id(), month), lines);
    }

    /** Says the terms anew. */
    @POST
    @Door(Operation.SET_CALL_TERMS)
    public Response set(@BeanParam TermsForm form) {
        return done(form, "", () -> terms.set(hall().id(), form.terms()));
    }

    /** Switches calls to families off, or on again. */
    @POST
    @Path("switch")
    @Door(Operation.SET_CALL_TERMS)
    public Response turn(@FormParam("on") @DefaultValue("") String on, @FormParam("why") @DefaultValue("") String why) {
        return done(null, why, () -> {
            if (on.equals("yes")) {
                terms.on(hall().id());
            } else {
                terms.off(hall().id(), why);
            }
        });
    }

    /** Says what is different on a line. */
    @POST
    @Path("lines/{line}")
    @Door(Operation.SET_CALL_TERMS)
    public Response line(
            @PathParam("line") UUID line,
            @FormParam("on") @DefaultValue("") String on,
            @FormParam("children") @DefaultValue("") String children,
            @FormParam("talk") @DefaultValue("") String talk) {
        return done(
                null,
                "",
                () -> terms.setLine(
                        hall().id(),
                        line,
                        new LineDraft(on.equals("yes"), children.equals("yes"), TermsForm.minutes(talk))));
    }

    private Response done(TermsForm form, String why, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), new Said(tried.mistake(), form, why), ""))
                .orElseGet(() -> Response.seeOther(URI.create("/call-terms")).build());
    }

    /** What a month cost by day, line, country and donor, as a file for whoever pays. */
    @GET
    @Path("costs.csv")
    @Produces("text/csv;charset=utf-8")
    @Door(Operation.READ_CALL_TERMS)
    public Response file(@QueryParam("month") @DefaultValue("") String month) {
        Texts t = visit.texts();
        YearMonth of = month(month);
        CallBill bill = bill(of);
        StringBuilder file = new StringBuilder(Csv.BEGINNING);
        file.append(Csv.row(List.of(
                t.of("costs.day"),
                t.of("calls.line"),
                t.of("costs.country"),
                t.of("costs.donor"),
                t.of("costs.calls"),
                t.of("costs.answered"),
                t.of("costs.seconds"),
                t.of("costs.cost", bill.currency()))));
        for (CostRow row : bill.rows()) {
            file.append(Csv.row(List.of(
                    row.day().toString(),
                    bill.line(row),
                    row.region().orElse(""),
                    row.donor().orElse(""),
                    Long.toString(row.calls()),
                    Long.toString(row.answered()),
                    Long.toString(row.seconds()),
                    row.cost().amount())));
        }
        return Response.ok(file.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calls-" + of + ".csv\"")
                .build();
    }
}
