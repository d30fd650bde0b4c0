package org.reencuentro.office.audit;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.oversight.AuditPage;
import org.reencuentro.oversight.AuditTrail;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The audit as supervisors read it. */
@Path("audit")
public class AuditResource {
    @Inject
    private AuditTrail trail;

    @Inject
    private CaseFiles files;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_AUDIT)
    public Response page(
            @QueryParam("day") @DefaultValue("") String day,
            @QueryParam("refused") boolean refused,
            @QueryParam("account") Optional<UUID> account,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        return list(Response.Status.OK, day(day), refused, account, before, null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            throw new MalformedForm();
        }
    }

    private Response list(
            Response.StatusType status,
            Optional<LocalDate> day,
            boolean refused,
            Optional<UUID> account,
            long before,
            String mistake) {
        Texts t = visit.texts();
        AuditPage page =
                trail.ofHalls(account, day.map(t::begin), day.map(each -> t.begin(each.plusDays(1))), refused, before);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("audit"));
        values.put("page", page);
        values.put("day", day.map(LocalDate::toString).orElse(""));
        values.put("refused", refused);
        values.put("account", account.map(UUID::toString).orElse(""));
        values.put("mistake", mistake);
        return templates.answer(status, "audit.jte", values);
    }

    /** Who has looked at the case of a code; posted, so that no code stands in an address. */
    @POST
    @Path("cases")
    @Door(Operation.READ_AUDIT)
    public Response find(@FormParam("code") @DefaultValue("") String code) {
        return files.byCode(code)
                .map(file -> Response.seeOther(URI.create("/audit/cases/" + file.person()))
                        .build())
                .orElseGet(() -> list(
                        Status.UNPROCESSABLE,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Long.MAX_VALUE,
                        visit.texts().of("audit.no-such-case")));
    }

    @GET
    @Path("cases/{id}")
    @Door(Operation.READ_AUDIT_OF_CASE)
    public Response ofCase(
            @PathParam("id") UUID id, @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        AuditPage page = trail.ofCase(id, before);
        return templates.answer(
                Response.Status.OK,
                "audit-case.jte",
                Map.of("frame", frames.at("audit"), "page", page, "person", id, "code", code(id)));
    }

    /** What the person can be given on paper: in which capacity their case was looked at and when, and by nobody's name. */
    @GET
    @Path("cases/{id}/sheet")
    @Door(Operation.READ_AUDIT_OF_CASE)
    public Response sheet(@PathParam("id") UUID id) {
        return templates.answer(
                Response.Status.OK,
                "audit-sheet.jte",
                Map.of(
                        "frame",
                        frames.at("audit"),
                        "sheet",
                        Sheet.of(trail.sheet(id), visit.texts()),
                        "person",
                        id,
                        "code",
                        code(id)));
    }

    private String code(UUID person) {
        return files.ofPerson(person).map(CaseFileView::code).orElse("");
    }
}
