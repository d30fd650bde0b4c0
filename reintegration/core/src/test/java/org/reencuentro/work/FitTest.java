package org.reencuentro.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** For whom an opening is, whole: what it is × how old somebody is; and why it fits, one thing at a time. */
class FitTest {
    private static final LocalDate CLOSES = LocalDate.of(2026, 12, 15);

    private static OpeningView opening(
            OpeningKind kind, Skill skill, int years, Schooling schooling, String department, Integer oldest) {
        return new OpeningView(
                new UUID(0, 1),
                new NewOpening(
                        new UUID(0, 2),
                        kind,
                        "Soldadura",
                        Optional.ofNullable(skill),
                        years,
                        schooling,
                        Optional.ofNullable(department),
                        Optional.ofNullable(oldest),
                        10,
                        Optional.empty(),
                        CLOSES),
                0,
                false);
    }

    private static OpeningView any(OpeningKind kind, Integer oldest) {
        return opening(kind, null, 0, Schooling.NONE, null, oldest);
    }

    private static WorkProfile can(SkillView... skills) {
        return new WorkProfile(Optional.empty(), Set.of(), List.of(skills));
    }

    private static SkillView skill(int years, boolean abroad, boolean proof) {
        return new SkillView(new UUID(0, years), Skill.CONSTRUCTION, years, abroad, proof);
    }

    private static List<FitReason> reasons(WorkProfile profile, String home, OpeningView opening) {
        return Fit.of(profile, Optional.ofNullable(home), false, OptionalInt.of(40), opening)
                .orElseThrow()
                .reasons();
    }

    static Stream<Arguments> ages() {
        return Arrays.stream(OpeningKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, true, 15),
                        Arguments.of(kind, true, -1),
                        Arguments.of(kind, false, 18),
                        Arguments.of(kind, false, 29),
                        Arguments.of(kind, false, 30),
                        Arguments.of(kind, false, 61),
                        Arguments.of(kind, false, -1)));
    }

    @ParameterizedTest
    @MethodSource("ages")
    void noJobIsForAMinorAndNoScholarshipForTheOld(OpeningKind kind, boolean minor, int years) {
        OptionalInt age = years < 0 ? OptionalInt.empty() : OptionalInt.of(years);
        boolean expected = switch (kind) {
            case JOB -> !minor;
            case SCHOLARSHIP -> minor || years >= 0 && years <= 29;
            default -> true;
        };
        for (Integer oldest : new Integer[] {null, 14, 35}) {
            assertEquals(
                    expected,
                    Fit.of(WorkProfile.EMPTY, Optional.empty(), minor, age, any(kind, oldest))
                            .isPresent(),
                    "an age that is named chooses nobody");
        }
    }

    @Test
    void whatSomebodyCanDoSpeaksForAJobAndAMissingPaperAgainst() {
        OpeningView job = opening(OpeningKind.JOB, Skill.CONSTRUCTION, 3, Schooling.NONE, null, null);
        assertEquals(List.of(FitReason.SKILL_MISSING), reasons(can(), null, job));
        assertEquals(
                List.of(FitReason.SKILL, FitReason.NO_PROOF, FitReason.YEARS),
                reasons(can(skill(5, true, false)), null, job));
        assertEquals(List.of(FitReason.SKILL, FitReason.YEARS_FEW), reasons(can(skill(2, false, true)), null, job));
        assertEquals(
                List.of(FitReason.SKILL, FitReason.YEARS),
                reasons(can(skill(2, true, false), skill(1, false, true)), null, job),
                "years here and abroad add up, and one paper is enough");
    }

    @Test
    void workWithoutAPaperCanBeCertifiedAndACourseAsksForNothing() {
        OpeningView certification =
                opening(OpeningKind.CERTIFICATION, Skill.CONSTRUCTION, 0, Schooling.NONE, null, null);
        assertEquals(List.of(FitReason.CAN_BE_CERTIFIED), reasons(can(skill(8, true, false)), null, certification));
        assertEquals(List.of(FitReason.SKILL), reasons(can(skill(8, true, true)), null, certification));
        assertEquals(List.of(FitReason.SKILL_MISSING), reasons(can(), null, certification));
        OpeningView course = opening(OpeningKind.COURSE, Skill.CONSTRUCTION, 0, Schooling.NONE, null, null);
        assertEquals(List.of(), reasons(can(), null, course));
    }

    @ParameterizedTest
    @CsvSource({
        ", , SCHOOLING_UNKNOWN",
        "PRIMARY, , SCHOOLING_SHORT",
        "BASIC, , SCHOOLING",
        "UNIVERSITY, 0101, SCHOOLING FAR",
        "BASIC, 1301, SCHOOLING NEAR",
        "BASIC, 13, SCHOOLING NEAR"
    })
    void schoolingAndTheWayCount(Schooling had, String home, String expected) {
        OpeningView opening = opening(OpeningKind.COURSE, null, 0, Schooling.BASIC, "13", null);
        WorkProfile profile = new WorkProfile(Optional.ofNullable(had), Set.of(), List.of());
        assertEquals(Stream.of(expected.split(" ")).map(FitReason::valueOf).toList(), reasons(profile, home, opening));
    }

    @Test
    void whatIsWishedForStandsFirstAndOfThoseAlikeWhatClosesFirst() {
        WorkProfile profile = new WorkProfile(Optional.empty(), Set.of(OpeningKind.COURSE), List.of());
        Fit wished = Fit.of(profile, Optional.empty(), false, OptionalInt.empty(), any(OpeningKind.COURSE, null))
                .orElseThrow();
        Fit other = Fit.of(profile, Optional.empty(), false, OptionalInt.empty(), any(OpeningKind.JOB, null))
                .orElseThrow();
        assertEquals(
                List.of(wished, other),
                Stream.of(other, wished).sorted(Fit.BEST_FIRST).toList());
        assertTrue(wished.points() > other.points());
        assertEquals(0, Fit.BEST_FIRST.compare(other, other));
    }

    @ParameterizedTest
    @CsvSource({"4, 4, -1", "5, 5, 100", "5, 0, 0", "6, 2, 33"})
    void fewAnswersAreNoShare(int answered, int taken, int expected) {
        assertEquals(expected < 0 ? OptionalInt.empty() : OptionalInt.of(expected), AgeWatch.share(taken, answered));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, -1, -1, false",
        "1, 0, -1, -1, true",
        "0, 1, -1, -1, true",
        "0, 0, 50, 69, false",
        "0, 0, 50, 70, true",
        "0, 0, 50, -1, false",
        "0, 0, 70, 50, false"
    })
    void whoeverTurnsTheOldDownIsSpokenWith(int naming, int forAge, int older, int younger, boolean expected) {
        assertEquals(
                expected,
                new AgeWatch(
                                new UUID(0, 1),
                                naming,
                                forAge,
                                older < 0 ? OptionalInt.empty() : OptionalInt.of(older),
                                younger < 0 ? OptionalInt.empty() : OptionalInt.of(younger))
                        .wants());
    }
}
