package org.reencuentro.directory;

/**
 * What an organisation says of itself beside its name. What was not given is empty.
 *
 * @param about what it does, in a few sentences
 * @param website with its scheme
 */
public record OrganisationFacts(String about, String website, String email, String phone) {
    /** Nothing is known. */
    public static final OrganisationFacts NONE = new OrganisationFacts("", "", "", "");
}
