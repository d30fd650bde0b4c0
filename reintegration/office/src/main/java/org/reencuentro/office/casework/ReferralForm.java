package org.reencuentro.office.casework;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.kernel.Language;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.Priority;

/** The answers of the form that asks a partner for help, as they were sent; kept when something is missing. */
public class ReferralForm {
    /** In place of an answer of the person. */
    public static final String AS_RECORDED = "RECORDED";

    @FormParam("service")
    @DefaultValue("")
    private String service = "";

    @FormParam("priority")
    @DefaultValue("URGENT")
    private String priority = Priority.URGENT.name();

    @FormParam("consent")
    @DefaultValue("")
    private String consent = "";

    @FormParam("language")
    @DefaultValue("es")
    private String language = Language.ES.tag();

    @FormParam("interpreter")
    @DefaultValue("")
    private String interpreter = "";

    @FormParam("note")
    @DefaultValue("")
    private String note = "";

    /** An empty form for somebody who prefers a language, with the service that was pointed at, if any was. */
    static ReferralForm in(Language language, String service) {
        ReferralForm form = new ReferralForm();
        form.language = language.tag();
        form.service = service;
        return form;
    }

    /** What is missing: the name of the field and the key of its sentence. Empty when the form may be sent. */
    Map<String, String> mistakes() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (serviceId().isEmpty()) {
            mistakes.put("service", "refer.missing.service");
        }
        if (answer().isEmpty() && !asRecorded()) {
            mistakes.put("consent", "refer.missing.consent");
        }
        if (!asRecorded() && !Language.of(language).map(Language::complete).orElse(false) && interpreter.isBlank()) {
            mistakes.put("interpreter", "refer.missing.interpreter");
        }
        return mistakes;
    }

    /** Whether the person said no. */
    boolean refused() {
        return answer().equals(Optional.of(ConsentAnswer.NO));
    }

    /** Whether the person is not asked now, and what was recorded before is to hold. */
    private boolean asRecorded() {
        return consent.equals(AS_RECORDED);
    }

    /** The referral that the form asks for; only when nothing is missing. */
    NewReferral referral() {
        if (asRecorded()) {
            return NewReferral.asRecorded(serviceId().orElseThrow(), priorityAsked(), note);
        }
        return new NewReferral(
                serviceId().orElseThrow(),
                priorityAsked(),
                note,
                answer().orElseThrow(),
                Language.of(language).orElse(Language.ES),
                Optional.of(interpreter.strip()).filter(name -> !name.isEmpty()));
    }

    public String service() {
        return service;
    }

    public String consent() {
        return consent;
    }

    public String language() {
        return language;
    }

    public String interpreter() {
        return interpreter;
    }

    public String note() {
        return note;
    }

    /** How soon an answer is wanted; urgent when nothing else was said. */
    public Priority priorityAsked() {
        return Arrays.stream(Priority.values())
                .filter(each -> each.name().equals(priority))
                .findFirst()
                .orElse(Priority.URGENT);
    }

    private Optional<ConsentAnswer> answer() {
        return Arrays.stream(ConsentAnswer.values())
                .filter(each -> each.name().equals(consent))
                .findFirst();
    }

    private Optional<UUID> serviceId() {
        try {
            return Optional.of(UUID.fromString(service));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
