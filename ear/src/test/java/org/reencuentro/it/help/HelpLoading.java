package org.reencuentro.it.help;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.reencuentro.business.BusinessState;
import org.reencuentro.business.Trade;
import org.reencuentro.directory.PlaceHoldState;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.HomeState;
import org.reencuentro.homecoming.TravelsBy;
import org.reencuentro.it.people.Pieces;
import org.reencuentro.it.people.Rows;
import org.reencuentro.papers.PaperKind;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.WhyMissing;
import org.reencuentro.shelter.BedKind;
import org.reencuentro.shelter.StayState;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.PlacementState;
import org.reencuentro.work.Schooling;
import org.reencuentro.work.Skill;

/**
 * Puts help to people into the database, beside the product, in batches: each of them has a case, left for home, slept in a
 * shelter, needs a paper, was put forward and has a business. Of most it is over; of one in so many it is under way.
 */
@Dependent
class HelpLoading {
    private static final Logger LOG = Logger.getLogger(HelpLoading.class);

    private static final int OWNERS = 20;
    private static final int OPENINGS = 400;

    @Inject
    Pieces pieces;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final UUID worker = UUID.randomUUID();
    private final List<UUID> openings = new ArrayList<>();
    private SplittableRandom random;
    private long drawn;
    private UUID organisation;
    private UUID house;

    /**
     * Loads it.
     *
     * @param halls the hall of each person
     * @param organisation whose openings they are
     * @param house a service with beds
     */
    void load(int seed, Map<UUID, UUID> halls, UUID organisation, UUID house) throws Exception {
        random = new SplittableRandom(seed);
        this.organisation = organisation;
        this.house = house;
        pieces.inOne(connection -> openings(connection, List.copyOf(new TreeSet<>(halls.values()))));
        List<UUID> people = List.copyOf(new TreeSet<>(halls.keySet()));
        for (int from = 0; from < people.size(); from += Pieces.SIZE) {
            int begin = from;
            List<UUID> piece = people.subList(from, Math.min(people.size(), from + Pieces.SIZE));
            pieces.inOne(connection -> {
                cases(connection, begin, piece, halls);
                waysHome(connection, begin, piece, halls);
                papers(connection, begin, piece, halls);
                placements(connection, begin, piece, halls);
                businesses(connection, begin, piece, halls);
                stays(connection, begin, piece, halls);
            });
            LOG.infof("Help to %d of %d people is written", begin + piece.size(), people.size());
        }
    }

    /** In the order of their making, as {@link org.reencuentro.kernel.Ids} makes them: as such they lie in every index. */
    private UUID next() {
        long millis = now.toEpochMilli() + (drawn >> 12);
        long order = drawn++ & 0xfff;
        return new UUID(millis << 16 | 0x7000 | order, Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    /** Some days ago or, of what is under way, in some days; a few are due already. */
    private Instant some(boolean open) {
        int minutes = random.nextInt(40 * 24 * 60);
        return open ? now.plus(minutes - 60L, ChronoUnit.MINUTES) : now.minus(minutes, ChronoUnit.MINUTES);
    }

    private void openings(Connection connection, List<UUID> halls) throws Exception {
        try (Rows rows = new Rows(
                connection,
                "opening",
                "id, hall_id, organisation_id, kind, title, skill, years_wanted, schooling, seats, taken, closes_on,"
                        + " closes_at, version")) {
            for (int i = 0; i < OPENINGS * halls.size(); i++) {
                UUID id = next();
                openings.add(id);
                rows.add(
                        id,
                        halls.get(i % halls.size()),
                        organisation,
                        OpeningKind.values()[i % OpeningKind.values().length],
                        "Opening " + i,
                        Skill.values()[i % Skill.values().length],
                        i % 4,
                        Schooling.values()[i % Schooling.values().length],
                        1000,
                        0,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(i % 200),
                        now.plus(1L + i % 200, ChronoUnit.DAYS),
                        0);
            }
            rows.flush();
        }
    }

    private void cases(Connection connection, int from, List<UUID> people, Map<UUID, UUID> halls) throws Exception {
        try (Rows rows = new Rows(
                connection,
                "case_file",
                "id, code, person_id, hall_id, opened_by, opened_at, owner_id, protected_at, version")) {
            for (int i = 0; i < people.size(); i++) {
                int number = from + i;
                UUID person = people.get(i);
                rows.add(
                        next(),
                        "BH" + number,
                        person,
                        halls.get(person),
                        worker,
                        some(false),
                        new UUID(9, number % OWNERS),
                        number % 100 == 0 ? now : null,
                        0);
            }
            rows.flush();
        }
    }

    private void waysHome(Connection connection, int from, List<UUID> people, Map<UUID, UUID> halls) throws Exception {
        try (Rows rows = new Rows(
                connection,
                "homecoming",
                "id, person_id, hall_id, open_person, travels_by, escort, state, left_at, noted_by, ask_at, closed_at,"
                        + " tries, version")) {
            for (int i = 0; i < people.size(); i++) {
                boolean open = (from + i) % 20 == 0;
                UUID person = people.get(i);
                rows.add(
                        next(),
                        person,
                        halls.get(person),
                        open ? person : null,
                        TravelsBy.BUS,
                        Escort.NOBODY,
                        open ? HomeState.ON_THE_WAY : HomeState.ARRIVED,
                        some(false),
                        worker,
                        some(open),
                        open ? null : some(false),
                        0,
                        0);
            }
            rows.flush();
        }
    }

    private void papers(Connection connection, int from, List<UUID> people, Map<UUID, UUID> halls) throws Exception {
        try (Rows rows = new Rows(
                connection,
                "paper",
                "id, person_id, hall_id, kind, open_kind, why, state, due_at, opened_at, moved_at, closed_at, version")) {
            for (int i = 0; i < people.size(); i++) {
                boolean open = (from + i) % 5 == 0;
                UUID person = people.get(i);
                rows.add(
                        next(),
                        person,
                        halls.get(person),
                        PaperKind.DPI,
                        open ? PaperKind.DPI : null,
                        WhyMissing.LEFT_ABROAD,
                        open ? PaperState.REQUESTED : PaperState.DELIVERED,
                        some(open),
                        some(false),
                        some(false),
                        open ? null : some(false),
                        0);
            }
            rows.flush();
        }
    }

    private void placements(Connection connection, int from, List<UUID> people, Map<UUID, UUID> halls)
            throws Exception {
        try (Rows rows = new Rows(
                connection,
                "placement",
                "id, opening_id, person_id, open_person, hall_id, state, due_at, moved_at, closed_at, version")) {
            for (int i = 0; i < people.size(); i++) {
                boolean open = (from + i) % 10 == 0;
                UUID person = people.get(i);
                rows.add(
                        next(),
                        openings.get(random.nextInt(openings.size())),
                        person,
                        open ? person : null,
                        halls.get(person),
                        open ? PlacementState.STARTED : PlacementState.FINISHED,
                        some(open),
                        some(false),
                        open ? null : some(false),
                        0);
            }
            rows.flush();
        }
    }

    private void businesses(Connection connection, int from, List<UUID> people, Map<UUID, UUID> halls)
            throws Exception {
        try (Rows rows = new Rows(
                connection,
                "own_business",
                "id, person_id, open_person, hall_id, trade, state, round_number, due_at, moved_at, closed_at, version")) {
            for (int i = 0; i < people.size(); i++) {
                boolean open = (from + i) % 20 == 0;
                UUID person = people.get(i);
                rows.add(
                        next(),
                        person,
                        open ? person : null,
                        halls.get(person),
                        Trade.FOOD,
                        open ? BusinessState.TRAINING : BusinessState.ENDED,
                        1,
                        some(open),
                        some(false),
                        open ? null : some(false),
                        0);
            }
            rows.flush();
        }
    }

    private void stays(Connection connection, int from, List<UUID> people, Map<UUID, UUID> halls) throws Exception {
        try (Rows holds = new Rows(
                        connection,
                        "place_hold",
                        "id, service_id, held_by, held_at, until_at, state, ended_at, version");
                Rows stays = new Rows(
                        connection,
                        "stay",
                        "id, hall_id, service_id, bed_kind, state, beds, needs, longest_hours, placed_by, placed_at,"
                                + " held_until, arrived_at, ends_at, due_at, moved_at, closed_at, version");
                Rows sleepers =
                        new Rows(connection, "stay_sleeper", "id, stay_id, person_id, open_person, hold_id, version")) {
            for (int i = 0; i < people.size(); i++) {
                boolean open = (from + i) % 50 == 0;
                UUID person = people.get(i);
                UUID hold = next();
                UUID stay = next();
                Instant placed = some(false);
                Instant due = some(open);
                holds.add(hold, house, worker, placed, placed, PlaceHoldState.TAKEN, placed, 0);
                stays.add(
                        stay,
                        halls.get(person),
                        house,
                        BedKind.MEN,
                        open ? StayState.ARRIVED : StayState.LEFT,
                        1,
                        "",
                        72,
                        worker,
                        placed,
                        placed,
                        placed,
                        due,
                        due,
                        placed,
                        open ? null : some(false),
                        0);
                sleepers.add(next(), stay, person, open ? person : null, hold, 0);
            }
            holds.flush();
            stays.flush();
            sleepers.flush();
        }
    }
}
