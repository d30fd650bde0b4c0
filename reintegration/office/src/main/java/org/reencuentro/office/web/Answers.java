package org.reencuentro.office.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;

/** What is answered when a request is refused or fails: a page in the reader's language, or {@code problem+json}. */
@ApplicationScoped
public class Answers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RETRY_SECONDS = 5;
    private static final String SPEAKABLE = "ACDEFHJKLMNPRTUVWXY3479";

    private Visit visit;
    private Templates templates;
    private HttpServletRequest request;

    protected Answers() {}

    @Inject
    Answers(Visit visit, Templates templates, HttpServletRequest request) {
        this.visit = visit;
        this.templates = templates;
        this.request = request;
    }

    /** Whether an address is read by programs rather than people. */
    static boolean machine(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return plain.startsWith("api/") || plain.endsWith(".json") || plain.equals("board/events");
    }

    /** Whether an address is for partners' programs, which come with a token; cookies are not looked at there. */
    static boolean program(String path) {
        return path.startsWith("/api/partner/");
    }

    /** An identifier for the log and for the reader's ear: eight characters that are not mistaken for one another. */
    static String incident() {
        return RANDOM.ints(8, 0, SPEAKABLE.length())
                .mapToObj(SPEAKABLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), text -> text.substring(0, 4) + "-" + text.substring(4)));
    }

    /**
     * A refusal.
     *
     * @param status the HTTP status, for which there is a title and a sentence; others are told as 400 or 500
     * @param refusal what a use case refused; empty when the protocol did or something failed
     * @param incident what to quote to support; null when there is nothing to look up
     */
    Response refuse(int status, Optional<Problem> refusal, String incident) {
        return refuse(status, refusal, incident, request.getRequestURI());
    }

    /**
     * As {@link #refuse(int, Optional, String)}.
     *
     * @param path what was asked for, where that is not where the request is now
     */
    Response refuse(int status, Optional<Problem> refusal, String incident, String path) {
        Texts t = visit.texts();
        String key = "error." + known(status);
        boolean rule = status == 409
                && refusal.filter(it -> it.code() != KernelProblem.CHANGED_MEANWHILE)
                        .isPresent();
        String title = t.of(rule ? "error.rule.title" : key + ".title");
        String sentence = refusal.flatMap(t::refusal).orElseGet(() -> t.of(key));
        if (machine(path)) {
            JsonObjectBuilder problem = Json.createObjectBuilder();
            refusal.ifPresent(it -> it.details().forEach((name, value) -> problem.add(name, String.valueOf(value))));
            problem.add(
                            "type",
                            refusal.map(it -> "urn:reencuentro:problem:"
                                            + it.code().code())
                                    .orElse("about:blank"))
                    .add("title", title)
                    .add("status", status)
                    .add("detail", sentence);
            if (incident != null) {
                problem.add("incident", incident);
            }
            return answer(status, refusal)
                    .type("application/problem+json")
                    .entity(problem.build().toString())
                    .build();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("frame", new Frame(t, "/", "", "", "", "", visit.demonstration(), List.of(), null, "", List.of()));
        values.put("title", title);
        values.put("sentence", sentence);
        values.put("incident", incident);
        return answer(status, refusal)
                .entity(templates.render("error.jte", values))
                .type(Templates.HTML)
                .build();
    }

    private static Response.ResponseBuilder answer(int status, Optional<Problem> refusal) {
        Response.ResponseBuilder answer = Response.status(status);
        return refusal.map(it -> it.details().get("seconds"))
                .or(() -> Optional.<Object>of(RETRY_SECONDS).filter(any -> status == 503))
                .map(seconds -> answer.header("Retry-After", seconds))
                .orElse(answer);
    }

    private static int known(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
