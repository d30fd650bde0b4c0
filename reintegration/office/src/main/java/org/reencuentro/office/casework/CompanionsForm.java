package org.reencuentro.office.casework;

import jakarta.ws.rs.FormParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.referral.NewCompanion;

/** Who of the family is to be referred too, and what each of them says to it. */
public class CompanionsForm {
    private static final int MOST = 30;

    @FormParam("with")
    private List<String> with = List.of();

    /** For each of the family, ticked or not: who, a colon, and an answer or nothing. */
    @FormParam("with-answer")
    private List<String> answers = List.of();

    /**
     * Those who are ticked, each once.
     *
     * @throws MalformedForm when it names nobody there could be, an answer there is not, or more than thirty
     */
    List<NewCompanion> companions() {
        if (with.size() > MOST) {
            throw new MalformedForm();
        }
        Map<UUID, ConsentAnswer> said = said();
        return with.stream()
                .map(each -> Addresses.uuid(each).orElseThrow(MalformedForm::new))
                .distinct()
                .map(person -> new NewCompanion(person, Optional.ofNullable(said.get(person))))
                .toList();
    }

    private Map<UUID, ConsentAnswer> said() {
        Map<UUID, ConsentAnswer> said = new HashMap<>();
        for (String each : answers) {
            int colon = each.indexOf(':');
            if (colon < 0) {
                throw new MalformedForm();
            }
            UUID person = Addresses.uuid(each.substring(0, colon)).orElseThrow(MalformedForm::new);
            if (colon < each.length() - 1) {
                said.put(person, Choice.of(ConsentAnswer.class, each.substring(colon + 1)));
            }
        }
        return said;
    }

    /** Whether somebody is ticked. */
    public boolean has(UUID person) {
        return with.contains(person.toString());
    }

    /** Whether that is what somebody says. */
    public boolean says(UUID person, ConsentAnswer answer) {
        return answers.contains(person + ":" + answer.name());
    }
}
