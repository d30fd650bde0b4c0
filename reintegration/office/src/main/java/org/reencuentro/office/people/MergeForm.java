package org.reencuentro.office.people;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.MergeReason;

/** What is decided when two records stand side by side. */
public class MergeForm {
    @FormParam("survives")
    @DefaultValue("")
    private String survives;

    @FormParam("reason")
    @DefaultValue("")
    private String reason;

    @FormParam("NAME")
    private String name;

    @FormParam("BIRTH")
    private String birth;

    @FormParam("SEX")
    private String sex;

    @FormParam("ORIGIN")
    private String origin;

    @FormParam("LANGUAGES")
    private String languages;

    @FormParam("DOCUMENTS")
    private String documents;

    @FormParam("HOME")
    private String home;

    @FormParam("DESTINATION")
    private String destination;

    @FormParam("PHONES")
    private String phones;

    @FormParam("HEALTH")
    private String health;

    /** Which of the two survives. @throws MalformedForm when it is neither */
    UUID survives(SideBySide both) {
        return Addresses.uuid(survives)
                .filter(id ->
                        id.equals(both.left().id()) || id.equals(both.right().id()))
                .orElseThrow(MalformedForm::new);
    }

    MergeReason reason() {
        return Choice.of(MergeReason.class, reason);
    }

    /** For each aspect the record that was picked; those of which nothing was picked are missing. */
    Map<Aspect, String> picked() {
        Map<Aspect, String> picked = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            String pick = switch (aspect) {
                case NAME -> name;
                case BIRTH -> birth;
                case SEX -> sex;
                case ORIGIN -> origin;
                case LANGUAGES -> languages;
                case DOCUMENTS -> documents;
                case HOME -> home;
                case DESTINATION -> destination;
                case PHONES -> phones;
                case HEALTH -> health;
            };
            if (pick != null) {
                picked.put(aspect, pick);
            }
        }
        return picked;
    }
}
