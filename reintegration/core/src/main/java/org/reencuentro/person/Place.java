package org.reencuentro.person;

/**
 * A municipality of Guatemala.
 *
 * @param code four digits, the first two being the department's
 * @param seat where its town is; within a few kilometres of most who live there
 */
public record Place(String code, String municipality, String department, Coordinates seat) {
    /** The department's two digits. */
    public String departmentCode() {
        return code.substring(0, 2);
    }
}
