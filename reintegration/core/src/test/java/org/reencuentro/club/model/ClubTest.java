package org.reencuentro.club.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.club.ClubAudience;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.ClubView;
import org.reencuentro.kernel.Problem;

/** Who becomes a member, whole: for whom it is × whether they are a minor × whether they promised × whether it meets × full or not. */
class ClubTest {
    private static Club club(ClubAudience audience, String name, String place) {
        return Club.found(new UUID(0, 1), new UUID(0, 2), name, audience, place);
    }

    private static void refused(ClubProblem code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    private static int members(Club club) {
        return club.view(Optional.empty()).members();
    }

    static Stream<Arguments> comers() {
        Stream<boolean[]> all = Stream.of(new boolean[4]);
        for (int i = 0; i < 4; i++) {
            int place = i;
            all = all.flatMap(row -> Stream.of(false, true).map(value -> {
                boolean[] copy = row.clone();
                copy[place] = value;
                return copy;
            }));
        }
        return all.flatMap(row -> Stream.of(ClubAudience.values())
                .map(audience -> Arguments.of(audience, row[0], row[1], row[2], row[3])));
    }

    @ParameterizedTest
    @MethodSource("comers")
    void whoBelongsIsOfTheRightAgeAndPromised(
            ClubAudience audience, boolean minor, boolean promised, boolean ended, boolean full) {
        Club club = club(audience, "Club Migrantes", "Casa comunal");
        for (int i = 0; full && i < ClubView.MOST_MEMBERS; i++) {
            club.join(audience == ClubAudience.YOUNG, true);
        }
        int before = members(club);
        club.end(ended);
        if (ended) {
            refused(ClubProblem.CLUB_ENDED, () -> club.join(minor, promised));
        } else if (!promised) {
            refused(ClubProblem.CLUB_NOT_PROMISED, () -> club.join(minor, false));
        } else if (minor != (audience == ClubAudience.YOUNG)) {
            refused(ClubProblem.CLUB_NOT_FOR_THEM, () -> club.join(minor, true));
        } else if (full) {
            refused(ClubProblem.CLUB_FULL, () -> club.join(minor, true));
        } else {
            club.join(minor, true);
            assertEquals(before + 1, members(club));
            club.leave();
        }
        assertEquals(before, members(club));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x"})
    void aNameAndAPlaceAreThereAndFitOnALine(String words) {
        refused(ClubProblem.CLUB_NAME_REFUSED, () -> club(ClubAudience.ADULTS, words, "Casa comunal"));
        refused(ClubProblem.CLUB_NAME_REFUSED, () -> club(ClubAudience.ADULTS, "Club Migrantes", words));
    }

    @Test
    void whatEndedMayMeetAgain() {
        Club club = club(ClubAudience.ADULTS, "  Club Migrantes ", "Casa comunal");
        assertEquals("Club Migrantes", club.name());
        club.end(true);
        refused(ClubProblem.CLUB_ENDED, club::meets);
        club.end(false);
        club.meets();
    }
}
