package org.reencuentro.person;

import org.reencuentro.kernel.Problem;

/**
 * An identity document.
 *
 * @param country that gave it out, ISO 3166 alpha-2
 */
public record IdentityDocument(DocumentKind kind, DocumentNumber number, String country) {
    /**
     * A document whose number can be one of its kind.
     *
     * @throws Problem of {@link Cui} for a Guatemalan DPI or birth certificate; {@link PersonProblem#COUNTRY_UNKNOWN}
     */
    public IdentityDocument {
        country = Country.require(country);
        if (kind.carriesCui() && country.equals(Country.GUATEMALA)) {
            number = new DocumentNumber(new Cui(number.text()).digits());
        }
    }

    /** A document of which only the number is known: a DPI if it can be one. */
    public static IdentityDocument numbered(DocumentNumber number) {
        DocumentKind kind = Cui.is(number.text()) ? DocumentKind.DPI : DocumentKind.OTHER;
        return new IdentityDocument(kind, number, Country.GUATEMALA);
    }
}
