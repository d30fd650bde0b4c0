package org.reencuentro.kiosk;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;

/** Refusals as {@code application/problem+json} (RFC 9457), with a sentence for the person in Spanish or English. */
final class ProblemAnswer {
    static final String TYPE = "application/problem+json";

    private static final String SENTENCES = "org.reencuentro.kiosk.problems";
    private static final int RETRY_SECONDS = 5;
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private ProblemAnswer() {}

    /** The answer to a refusal; its values are told beside its sentence. */
    static Response of(Problem problem, Locale language) {
        return answer(problem.code().kind().status(), problem.code().code(), language, problem.details());
    }

    /** The answer to what no use case refused. */
    static Response of(int status, String code, Locale language) {
        return answer(status, code, language, Map.of());
    }

    /** The answer to a fault of ours: nothing but the incident under which it was logged. */
    static Response ofIncident(String incident, Locale language) {
        return answer(500, "incident", language, Map.of("incident", incident));
    }

    private static Response answer(int status, String code, Locale language, Map<String, Object> details) {
        Response.ResponseBuilder answer = Response.status(status)
                .type(TYPE)
                .header("Content-Language", language.toLanguageTag())
                .entity(body(status, code, language, details));
        if (status == ProblemCode.Kind.UNAVAILABLE.status()) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        return answer.build();
    }

    /** The text of {@code problem+json}. */
    static String body(int status, String code, Locale language, Map<String, Object> details) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "urn:reencuentro:problem:" + code)
                .add("status", status)
                .add("code", code)
                .add("detail", sentence(code, language, details));
        details.forEach((name, value) -> {
            if (value instanceof Number number) {
                body.add(name, number.longValue());
            } else {
                body.add(name, String.valueOf(value));
            }
        });
        return body.build().toString();
    }

    /** The sentence of a code; the general one when it has none of its own. */
    static String sentence(String code, Locale language, Map<String, Object> details) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                SENTENCES,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String pattern;
        try {
            pattern = sentences.getString(code);
        } catch (MissingResourceException none) {
            pattern = sentences.getString("other");
        }
        return new MessageFormat(pattern, language).format(details.values().toArray());
    }

    /** The better of Spanish and English for an {@code Accept-Language}; Spanish when nothing fits. */
    static Locale languageOf(String acceptLanguage) {
        if (acceptLanguage == null) {
            return SPANISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(SPANISH, Locale.ENGLISH));
            return best == null ? SPANISH : best;
        } catch (IllegalArgumentException unreadable) {
            return SPANISH;
        }
    }
}
