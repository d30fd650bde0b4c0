package org.reencuentro.office.accounts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.UUID;
import org.reencuentro.policy.Operation;

/** A token that is wanted, as it was typed: shown again as it was when something about it was refused. */
public class TokenForm {
    @FormParam("organisation")
    @DefaultValue("")
    private String organisation = "";

    @FormParam("name")
    @DefaultValue("")
    private String name = "";

    @FormParam("scope")
    private List<String> scopes = List.of();

    @FormParam("until")
    @DefaultValue("")
    private String until = "";

    public boolean of(UUID each) {
        return each.toString().equals(organisation);
    }

    public String name() {
        return name;
    }

    public boolean wants(Operation scope) {
        return scopes.contains(scope.name());
    }

    /** The day from which it holds no more, as typed. */
    public String until() {
        return until;
    }
}
