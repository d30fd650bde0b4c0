package org.reencuentro.office.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.audit.AuditEntry.Outcome;
import org.reencuentro.office.web.Texts;
import org.reencuentro.oversight.AuditLine;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Role;

class SheetTest {
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");

    private final Texts t = Texts.speaking("es", Clock.fixed(NOON, ZoneId.of("America/Guatemala")));

    private static AuditLine line(
            Instant at, Role role, Optional<String> organisation, Operation action, Outcome outcome) {
        return new AuditLine(
                1,
                at,
                Optional.of(role),
                Optional.of(UUID.randomUUID()),
                Optional.of("Ana Morales"),
                organisation,
                action.name(),
                Optional.of(Kind.PERSON),
                Optional.empty(),
                outcome);
    }

    @Test
    void aPersonIsToldByDayInWhichCapacityAndByNobodysName() {
        Optional<String> none = Optional.empty();
        List<AuditLine> lines = List.of(
                line(NOON, Role.PARTNER_MEMBER, Optional.of("Casa Amiga"), Operation.READ_REFERRED, Outcome.DONE),
                line(NOON, Role.CASEWORKER, none, Operation.READ_CASE, Outcome.DONE),
                line(NOON.plusSeconds(60), Role.CASEWORKER, none, Operation.READ_CASE, Outcome.DONE),
                line(NOON.minusSeconds(50_000), Role.CASEWORKER, none, Operation.READ_CASE, Outcome.HIDDEN));
        Sheet sheet = Sheet.of(lines, t);
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertEquals(
                List.of(
                        new Sheet.Row(
                                today.minusDays(1),
                                "Trabajo social",
                                List.of("quiso ver el expediente, y no se le dejó")),
                        new Sheet.Row(
                                today, "Organización · Casa Amiga", List.of("vio lo que se pide a su organización")),
                        new Sheet.Row(today, "Trabajo social", List.of("vio el expediente"))),
                sheet.rows());
        assertFalse(sheet.toString().contains("Ana"));
    }

    @Test
    void paperSaysOfNoCompartmentThatItHoldsSomething() {
        for (Outcome outcome : Outcome.values()) {
            List<AuditLine> lines = Arrays.stream(Operation.values())
                    .filter(each -> each.name().contains("_NOTE"))
                    .map(each -> line(NOON, Role.CASEWORKER, Optional.empty(), each, outcome))
                    .toList();
            assertEquals(8, lines.size());
            List<String> told = outcome == Outcome.DONE
                    ? List.of("escribió una nota en el expediente", "leyó notas del expediente")
                    : List.of(
                            "quiso escribir una nota en el expediente, y no se le dejó",
                            "quiso leer notas del expediente, y no se le dejó");
            assertEquals(told, Sheet.of(lines, t).rows().get(0).deeds());
        }
        AuditLine protecting = line(NOON, Role.SUPERVISOR, Optional.empty(), Operation.PROTECT_CASE, Outcome.DONE);
        assertEquals(
                List.of("cambió cómo se guarda el expediente"),
                Sheet.of(List.of(protecting), t).rows().get(0).deeds());
    }

    @Test
    void whateverCanBeRefusedAboutACaseHasWordsOfItsOwn() {
        Set<Kind> ofCases = EnumSet.of(Kind.PERSON, Kind.REQUEST, Kind.REFERRAL, Kind.FOLLOW_UP);
        for (String language : Texts.LANGUAGES) {
            Texts texts = Texts.speaking(language, Clock.fixed(NOON, ZoneId.of("America/Guatemala")));
            List<Operation> silent = Arrays.stream(Operation.values())
                    .filter(each -> each.audited() && ofCases.contains(each.kind()))
                    .filter(each -> {
                        AuditLine tried = line(NOON, Role.CASEWORKER, Optional.empty(), each, Outcome.REFUSED);
                        return Sheet.of(List.of(tried), texts)
                                .rows()
                                .get(0)
                                .deeds()
                                .equals(List.of(texts.of("audit.tried.other")));
                    })
                    .toList();
            assertEquals(List.of(), silent, language);
        }
    }

    @Test
    void whatHasNoWordYetIsToldAsItIsCalled() {
        assertEquals("SOME_DEED", Sheet.action(t, "SOME_DEED"));
    }

    @Test
    void everythingThatIsWrittenDownHasWords() {
        List<String> written = Stream.concat(
                        Arrays.stream(Operation.values())
                                .filter(Operation::audited)
                                .map(Operation::name),
                        Stream.of("SIGN_IN"))
                .toList();
        for (String language : Texts.LANGUAGES) {
            Texts texts = Texts.speaking(language, Clock.fixed(NOON, ZoneId.of("America/Guatemala")));
            assertEquals(
                    List.of(),
                    written.stream()
                            .filter(action -> Sheet.action(texts, action).equals(action))
                            .toList(),
                    language);
            assertEquals(
                    List.of(),
                    Arrays.stream(Kind.values())
                            .filter(kind -> kind != Kind.NOTHING)
                            .filter(kind ->
                                    texts.maybe("audit.kind." + kind, "").isEmpty())
                            .toList(),
                    language);
        }
    }
}
