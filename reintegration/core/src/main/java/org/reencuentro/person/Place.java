package org.reencuentro.person;

/**
 * A municipality of Guatemala.
 *
 * @param code four digits, the first two being the department's
 */
public record Place(String code, String municipality, String department) {
    /** The department's two digits. */
    public String departmentCode() {
        return code.substring(0, 2);
    }
}
