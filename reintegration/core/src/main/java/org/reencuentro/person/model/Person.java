package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Sex;

/** One person. Everything but the name may be unknown. */
@Entity
@Table(name = "person")
public class Person {
    @Id
    private UUID id;

    @Column(name = "given_names")
    private String givenNames;

    @Column(name = "family_names")
    private String familyNames;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "birth_year")
    private Integer birthYear;

    @Column(name = "birth_month")
    private Integer birthMonth;

    @Column(name = "birth_day")
    private Integer birthDay;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String nationality;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String home;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private int version;

    protected Person() {}

    /** Registers somebody. */
    public static Person register(UUID id, NewPerson known, Instant at) {
        Person person = new Person();
        person.id = id;
        person.givenNames = known.name().given();
        person.familyNames = known.name().family();
        person.searchKey = known.name().searchKey();
        known.birth().ifPresent(birth -> {
            person.birthYear = birth.year();
            person.birthMonth = birth.month();
            person.birthDay = birth.day();
        });
        person.sex = known.sex().orElse(null);
        person.nationality = known.nationality().orElse(null);
        person.language = known.language().orElse(null);
        person.home = known.home().orElse(null);
        person.registeredAt = at;
        return person;
    }

    public UUID id() {
        return id;
    }

    /** What may be shown to staff. */
    public PersonView view() {
        return new PersonView(
                id,
                new PersonName(givenNames, familyNames),
                birthYear == null ? Optional.empty() : Optional.of(new BirthDate(birthYear, birthMonth, birthDay)),
                Optional.ofNullable(sex),
                Optional.ofNullable(nationality),
                Optional.ofNullable(language),
                Optional.ofNullable(home));
    }
}
