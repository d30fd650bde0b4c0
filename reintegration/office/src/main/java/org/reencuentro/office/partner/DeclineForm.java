package org.reencuentro.office.partner;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Suggestion;

/** Why a partner cannot help and who can, as it was sent; kept when something is missing. */
public class DeclineForm {
    @FormParam("reason")
    @DefaultValue("")
    private String reason = "";

    @FormParam("service")
    @DefaultValue("")
    private String service = "";

    @FormParam("words")
    @DefaultValue("")
    private String words = "";

    Optional<DeclineReason> reason() {
        return Arrays.stream(DeclineReason.values()).filter(this::gives).findFirst();
    }

    Suggestion suggestion() {
        try {
            return new Suggestion(
                    Optional.of(service).filter(text -> !text.isEmpty()).map(UUID::fromString), words);
        } catch (IllegalArgumentException none) {
            return new Suggestion(Optional.empty(), words);
        }
    }

    /** Whether it gives that reason. */
    public boolean gives(DeclineReason any) {
        return any.name().equals(reason);
    }

    /** Whether it suggests that service. */
    public boolean suggests(UUID any) {
        return any.toString().equals(service);
    }

    public String words() {
        return words;
    }
}
