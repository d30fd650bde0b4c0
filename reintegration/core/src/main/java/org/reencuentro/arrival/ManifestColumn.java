package org.reencuentro.arrival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.person.PersonName;

/** What a column of a list can say of somebody, and the headings under which lists say it. */
public enum ManifestColumn {
    /** Given names, then family names, in one cell. */
    FULL_NAME(
            false,
            "nombre completo",
            "nombres y apellidos",
            "nombre y apellidos",
            "nombre y apellido",
            "nombre del pasajero",
            "nombre de la persona",
            "pasajero",
            "full name",
            "name",
            "nombre",
            "passenger",
            "passenger name"),
    /** Family names, then given names, in one cell. */
    FULL_NAME_FAMILY_FIRST(
            false, "apellidos y nombres", "apellidos y nombre", "apellido y nombre", "apellidos nombres", "last first"),
    GIVEN(
            true,
            "nombres",
            "primer nombre",
            "segundo nombre",
            "tercer nombre",
            "otros nombres",
            "nombre 1",
            "nombre 2",
            "given names",
            "given name",
            "first name",
            "first names",
            "middle name",
            "middle names",
            "forename",
            "forenames"),
    FAMILY(
            true,
            "apellidos",
            "apellido",
            "primer apellido",
            "segundo apellido",
            "apellido paterno",
            "apellido materno",
            "apellido de casada",
            "apellido casada",
            "apellido 1",
            "apellido 2",
            "family names",
            "family name",
            "last name",
            "last names",
            "second last name",
            "surname",
            "surnames",
            "paternal surname",
            "maternal surname"),
    BIRTH(
            false,
            "fecha de nacimiento",
            "fecha nacimiento",
            "nacimiento",
            "fecha nac",
            "fec nac",
            "fec nacimiento",
            "f nacimiento",
            "f nac",
            "fdn",
            "fecha de nac",
            "nacido",
            "date of birth",
            "birth date",
            "birthdate",
            "birth",
            "born",
            "dob"),
    /** In whole years, where no birth date is known. */
    AGE(false, "edad", "age", "anos", "edad anos"),
    SEX(false, "sexo", "genero", "sex", "gender", "sexo m f", "m f"),
    NATIONALITY(false, "nacionalidad", "nationality", "citizenship", "pais de nacionalidad", "country of citizenship"),
    LANGUAGE(
            false,
            "idioma",
            "lengua",
            "language",
            "idioma materno",
            "lengua materna",
            "idioma principal",
            "primary language",
            "mother tongue"),
    DEPARTMENT(
            false,
            "departamento",
            "department",
            "depto",
            "departamento de origen",
            "depto de origen",
            "departamento de residencia"),
    MUNICIPALITY(false, "municipio", "municipality", "muni", "municipio de origen", "municipio de residencia"),
    DOCUMENT(
            false,
            "documento",
            "numero de documento",
            "no documento",
            "no de documento",
            "dpi",
            "cui",
            "dpi cui",
            "cui dpi",
            "no dpi",
            "no de dpi",
            "numero de dpi",
            "numero de cui",
            "pasaporte",
            "numero de pasaporte",
            "documento de identidad",
            "documento de identificacion",
            "document",
            "document number",
            "passport",
            "passport number",
            "id number"),
    HOUSEHOLD(
            false,
            "familia",
            "grupo familiar",
            "grupo",
            "nucleo familiar",
            "unidad familiar",
            "family",
            "family group",
            "family unit",
            "household");

    private final boolean several;
    private final Set<String> headings;

    ManifestColumn(boolean several, String... headings) {
        this.several = several;
        this.headings = Set.of(headings);
    }

    /** Whether several columns of a list may say it, as a first and a second name do. */
    public boolean several() {
        return several;
    }

    /** Whether it names somebody all by itself. */
    public boolean whole() {
        return this == FULL_NAME || this == FULL_NAME_FAMILY_FIRST;
    }

    /** What a heading says; empty when no list is known that uses it. */
    static Optional<ManifestColumn> of(String heading) {
        String bare = bare(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(bare))
                .findFirst();
    }

    /** A heading as it is compared: folded, and without signs between its words. */
    static String bare(String heading) {
        return PersonName.fold(heading.replaceAll("[\\p{Punct}\\u00BA\\u00B0\\u00AA]+", " "));
    }

    /** All of them, in the order in which they are offered. */
    public static List<ManifestColumn> all() {
        return List.of(values());
    }
}
