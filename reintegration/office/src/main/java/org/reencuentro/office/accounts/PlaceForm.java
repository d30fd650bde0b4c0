package org.reencuentro.office.accounts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.UUID;
import org.reencuentro.access.AccountRow;
import org.reencuentro.policy.Role;

/** Where somebody works, as it was typed: shown again as it was when something about it was refused. */
public class PlaceForm {
    @FormParam("role")
    @DefaultValue("")
    String role = "";

    @FormParam("organisation")
    @DefaultValue("")
    String organisation = "";

    @FormParam("organisation-name")
    @DefaultValue("")
    String newOrganisation = "";

    @FormParam("hall")
    List<String> halls = List.of();

    @FormParam("export")
    String export;

    /** Nothing chosen yet, but for the halls: most people work in all there are. */
    static PlaceForm empty(List<String> halls) {
        PlaceForm form = new PlaceForm();
        form.halls = halls;
        return form;
    }

    /** What an account has. */
    static PlaceForm of(AccountRow row) {
        PlaceForm form = new PlaceForm();
        form.role = row.account().role().name();
        form.organisation = row.account().organisation().map(Object::toString).orElse("");
        form.halls = row.halls().stream().map(Object::toString).toList();
        form.export = row.mayExport() ? "yes" : null;
        return form;
    }

    public boolean is(Role each) {
        return each.name().equals(role);
    }

    public String organisation() {
        return organisation;
    }

    public String newOrganisation() {
        return newOrganisation;
    }

    public boolean at(String hall) {
        return halls.contains(hall);
    }

    public boolean mayExport() {
        return export != null;
    }

    /** What was named is there now, and so chosen. */
    void choose(UUID added) {
        organisation = added.toString();
        newOrganisation = "";
    }

    /** Whether an organisation was chosen or named. */
    boolean namesOrganisation() {
        return !organisation.isBlank() || !newOrganisation.isBlank();
    }
}
