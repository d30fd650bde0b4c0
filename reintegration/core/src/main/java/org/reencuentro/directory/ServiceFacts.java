package org.reencuentro.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Coordinates;

/**
 * What a service says of itself, in the terms of HSDS 3. It is kept whole: each change is a new one, and the ones before
 * stay. Texts that were not given are empty.
 *
 * @param about what it is, in a few sentences
 * @param restricted where it is must stay unknown: seen by those alone who are trained for it
 * @param alert what is different just now
 * @param hours when it is open, by the hall's clock; not known when there are none
 */
public record ServiceFacts(
        ServiceKind kind,
        String name,
        String about,
        ServiceStatus status,
        boolean restricted,
        String alert,
        Who who,
        How how,
        ServiceArea area,
        List<Site> sites,
        Hours hours,
        Contact contact,
        Room room) {
    /** Nobody has said when it is open. */
    public static final Hours NO_HOURS = new Hours(Map.of(), Map.of());

    /**
     * For whom it is.
     *
     * @param eligibility in words
     * @param languages spoken there without an interpreter
     * @param interpretation how others are understood
     */
    public record Who(String eligibility, Ages ages, Set<Language> languages, String interpretation) {
        public Who {
            languages = new TreeSet<>(languages);
        }
    }

    /**
     * How one comes to it.
     *
     * @param application the steps, in words
     * @param documents what one must bring; empty for nothing
     * @param waitTime how long one waits for it, in words
     */
    public record How(String application, List<String> documents, Fee fee, String waitTime) {
        public How {
            documents = List.copyOf(documents);
        }
    }

    /**
     * What it costs whoever needs it.
     *
     * @param quetzales 0 where it is free; empty when nobody has said
     * @param about for what, or on which conditions
     */
    public record Fee(Optional<BigDecimal> quetzales, String about) {
        /** Nobody has said what it costs. */
        public static final Fee UNKNOWN = new Fee(Optional.empty(), "");
    }

    /**
     * Where it is.
     *
     * @param address empty where only the municipality may be known
     * @param municipality four digits
     * @param exact where it stands; empty where the municipality's town is near enough
     * @param transport how one gets there, in words
     */
    public record Site(
            String address,
            String municipality,
            Optional<Coordinates> exact,
            String transport,
            Set<Accessibility> accessibility) {
        public Site {
            accessibility = new TreeSet<>(accessibility);
        }
    }

    /**
     * Whom to speak to: an office or a post, never somebody's name.
     *
     * @param website with its scheme
     */
    public record Contact(String post, List<Phone> phones, String email, String website) {
        /** Nobody is known. */
        public static final Contact NONE = new Contact("", List.of(), "", "");

        public Contact {
            phones = List.copyOf(phones);
        }
    }

    /** A telephone, and what it is for. */
    public record Phone(String number, String about) {}

    /**
     * What its capacity is counted in.
     *
     * @param most what there is when nothing is taken; empty when nobody has said
     */
    public record Room(CapacityUnit unit, OptionalInt most) {}

    public ServiceFacts {
        sites = List.copyOf(sites);
    }

    /** A service of which no more is known; active, in Spanish, for the whole country. */
    public static ServiceFacts plain(ServiceKind kind, String name, String about) {
        return new ServiceFacts(
                kind,
                name,
                about,
                ServiceStatus.ACTIVE,
                false,
                "",
                new Who("", Ages.ANY, Set.of(Language.ES), ""),
                new How("", List.of(), Fee.UNKNOWN, ""),
                ServiceArea.NATIONAL,
                List.of(),
                NO_HOURS,
                Contact.NONE,
                new Room(kind == ServiceKind.SHELTER ? CapacityUnit.BED : CapacityUnit.PLACE, OptionalInt.empty()));
    }

    /** What is said of a restricted service to whoever is not trained for it. */
    static ServiceFacts opaque(ServiceKind kind) {
        ServiceFacts nothing = plain(kind, "Servicio protegido", "Una persona llama.");
        return new ServiceFacts(
                kind,
                nothing.name,
                nothing.about,
                nothing.status,
                true,
                "",
                nothing.who,
                nothing.how,
                nothing.area,
                List.of(),
                NO_HOURS,
                Contact.NONE,
                nothing.room);
    }

    /** The facts that were kept as these bytes. */
    public static ServiceFacts of(byte[] bytes) {
        return FactsBytes.read(bytes);
    }

    /** As they are kept. */
    public byte[] bytes() {
        return FactsBytes.of(this);
    }
}
