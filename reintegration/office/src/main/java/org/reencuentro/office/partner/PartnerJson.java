package org.reencuentro.office.partner;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.UUID;
import org.reencuentro.delivery.PartnerChange;
import org.reencuentro.delivery.PrimeroStatus;
import org.reencuentro.delivery.TaskStatus;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Progress;
import org.reencuentro.referral.ReferralState;

/** Referrals and their changes as partners' programs read them; each form stands in {@code openapi.json}. */
final class PartnerJson {
    private PartnerJson() {}

    /** A referral; what is not shared of the person, or not any more, is left out. */
    static JsonObject referral(PartnerReferral referral) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", referral.id().toString())
                .add("code", referral.code())
                .add("kind", referral.kind().name())
                .add("service", referral.service().id().toString())
                .add("priority", referral.priority().name())
                .add("sentAt", referral.sentAt().toString())
                .add("answerBy", referral.answerBy().toString())
                .add("hall", referral.hall());
        states(json, referral.state());
        referral.name().ifPresent(name -> json.add("name", name));
        referral.about().ifPresent(about -> json.add("about", about(about)));
        referral.basis().ifPresent(basis -> json.add("basis", basis.name()));
        progress(json, referral.progress());
        return json.build();
    }

    private static void progress(JsonObjectBuilder json, Progress progress) {
        progress.turn().ifPresent(turn -> json.add("turn", turn.name()));
        progress.dueAt().ifPresent(at -> json.add("dueAt", at.toString()));
        progress.appointmentAt().ifPresent(at -> json.add("appointmentAt", at.toString()));
        progress.withdrawalSeenAt().ifPresent(at -> json.add("withdrawalSeenAt", at.toString()));
        if (!progress.words().isEmpty()) {
            JsonArrayBuilder words = Json.createArrayBuilder();
            progress.words()
                    .forEach(word -> words.add(Json.createObjectBuilder()
                            .add("by", word.by().name())
                            .add("text", word.text())
                            .add("at", word.at().toString())));
            json.add("words", words);
        }
    }

    private static JsonObjectBuilder about(PartnerReferral.About about) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        about.minor().ifPresent(minor -> json.add("minor", minor));
        about.note().ifPresent(note -> json.add("note", note));
        about.ageBand().ifPresent(band -> json.add("ageBand", band));
        about.language().ifPresent(language -> json.add("language", language.tag()));
        about.department().ifPresent(department -> json.add("department", department));
        return json;
    }

    /** A step that was taken, and how the referral is now. */
    static JsonObject change(PartnerChange change, PartnerReferral now) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", change.id().toString())
                .add("number", change.number())
                .add("type", change.type())
                .add("at", change.at().toString())
                .add("referral", referral(now));
        return states(json, change.state()).build();
    }

    /** Where a command has led; nothing of the person, so that its answer may be given again. */
    static JsonObject outcome(UUID referral, ReferralState state) {
        return states(Json.createObjectBuilder().add("id", referral.toString()), state)
                .build();
    }

    /** The states of a referral in other systems' codes. */
    static JsonObject states() {
        JsonArrayBuilder states = Json.createArrayBuilder();
        Arrays.stream(ReferralState.values())
                .filter(state -> state != ReferralState.DRAFT)
                .forEach(state ->
                        states.add(states(Json.createObjectBuilder(), state).add("ended", state.end())));
        return Json.createObjectBuilder().add("states", states).build();
    }

    private static JsonObjectBuilder states(JsonObjectBuilder json, ReferralState state) {
        return json.add("state", state.name())
                .add("taskStatus", TaskStatus.of(state).code())
                .add("primeroStatus", PrimeroStatus.of(state).code());
    }
}
