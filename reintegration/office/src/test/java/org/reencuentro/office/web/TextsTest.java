package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.AccountState;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.access.InvitationView;
import org.reencuentro.access.Means;
import org.reencuentro.access.NewsView;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.ArrivalState;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.ManifestColumn;
import org.reencuentro.arrival.ManifestResult;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.Destination;
import org.reencuentro.call.MessageEnd;
import org.reencuentro.call.MessageState;
import org.reencuentro.call.Permission;
import org.reencuentro.call.TrunkProblem;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.casefile.CaseFileProblem;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.SharedField;
import org.reencuentro.delivery.DeliveryFault;
import org.reencuentro.delivery.DeliveryProblem;
import org.reencuentro.delivery.GiveUpReason;
import org.reencuentro.delivery.WebhookState;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.duty.DutyProblem;
import org.reencuentro.export.ExportList;
import org.reencuentro.export.ExportProblem;
import org.reencuentro.export.ExportState;
import org.reencuentro.hall.EmergencyKind;
import org.reencuentro.hall.HallKind;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.SilenceCause;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.HomeAnswer;
import org.reencuentro.homecoming.HomeState;
import org.reencuentro.homecoming.HomecomingProblem;
import org.reencuentro.homecoming.TravelsBy;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.board.Look;
import org.reencuentro.papers.GrantPurpose;
import org.reencuentro.papers.GrantState;
import org.reencuentro.papers.PaperKind;
import org.reencuentro.papers.PaperProblem;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.Receiver;
import org.reencuentro.papers.WhyGivenUp;
import org.reencuentro.papers.WhyMissing;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.programme.FollowUpResult;
import org.reencuentro.programme.ProgrammeProblem;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;
import org.reencuentro.relief.ReliefChange;
import org.reencuentro.relief.ReliefGroup;
import org.reencuentro.relief.ReliefProblem;
import org.reencuentro.retention.HoldReason;
import org.reencuentro.retention.HoldState;
import org.reencuentro.retention.KeepReason;
import org.reencuentro.retention.RetentionProblem;
import org.reencuentro.ticket.TicketWord;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.TriageProblem;
import org.reencuentro.word.FamilyWordProblem;
import org.reencuentro.word.FamilyWordState;
import org.reencuentro.word.WhyNotPassedOn;

class TextsTest {
    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:t|texts\\(\\))\\.(of|count|plural)\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z0-9]+}");

    private final Texts spanish = Texts.speaking("es", Clock.fixed(NOON, GUATEMALA));
    private final Texts english = Texts.speaking("en", Clock.fixed(NOON, GUATEMALA));

    @Test
    void aDayBeginsAtMidnightInTheHall() {
        assertEquals(Instant.parse("2026-11-23T06:00:00Z"), spanish.begin(spanish.today()));
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        assertEquals(Texts.keys("es"), Texts.keys("en"));
    }

    /** Of two the file would silently say the last. */
    @Test
    void noKeyIsSaidTwice() throws IOException {
        for (String language : List.of("es", "en")) {
            Set<String> said = new HashSet<>();
            for (String line : Files.readAllLines(
                    Path.of("src/main/resources/org/reencuentro/office/messages_" + language + ".properties"))) {
                String key = line.split("=", 2)[0];
                assertTrue(line.isBlank() || line.startsWith("#") || said.add(key), language + " says twice " + key);
            }
        }
    }

    @Test
    void everyLanguageNamesTheSameValues() {
        for (String key : Texts.keys("es")) {
            assertEquals(placeholders(spanish.of(key)), placeholders(english.of(key)), key);
        }
    }

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path source : sources()) {
            KEY.matcher(Files.readString(source)).results().forEach(match -> asked.addAll(forms(match)));
        }
        assertTrue(asked.size() > 150, "The pattern finds the keys: " + asked.size());
        asked.removeAll(Texts.keys("es"));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyValueHasAWord() {
        Map<String, Enum<?>[]> lists = Map.ofEntries(
                Map.entry(
                        "role",
                        Arrays.stream(Role.values()).filter(Role::account).toArray(Enum<?>[]::new)),
                Map.entry("exports.list", ExportList.values()),
                Map.entry("retention.keep", KeepReason.values()),
                Map.entry("retention.hold", HoldReason.values()),
                Map.entry("retention.hold.state", HoldState.values()),
                Map.entry("exports.state", ExportState.values()),
                Map.entry("means", Means.values()),
                Map.entry("news", NewsView.Kind.values()),
                Map.entry("account.state", AccountState.values()),
                Map.entry("invitation.what", InvitationView.Kind.values()),
                Map.entry("webhook.state", WebhookState.values()),
                Map.entry("delivery.fault", DeliveryFault.values()),
                Map.entry("give-up", GiveUpReason.values()),
                Map.entry("scope", ApiTokens.SCOPES.toArray(Enum<?>[]::new)),
                Map.entry("line", Look.values()),
                Map.entry("line.total", Look.values()),
                Map.entry("outcome", CallOutcome.values()),
                Map.entry("permission", Permission.values()),
                Map.entry("trunk", TrunkResult.values()),
                Map.entry("silent", SilenceCause.values()),
                Map.entry(
                        "silent.do.UNREACHABLE", new Enum<?>[] {LineKind.PHONE, LineKind.KIOSK_HANDSET, LineKind.DUTY}),
                Map.entry("silent.do.UNUSED", new Enum<?>[] {LineKind.PHONE}),
                Map.entry("voice.state", MessageState.values()),
                Map.entry("voice.why", MessageEnd.values()),
                Map.entry("family-words.state", FamilyWordState.values()),
                Map.entry("family-words.why", WhyNotPassedOn.values()),
                Map.entry("number", Destination.Type.values()),
                Map.entry("need", ServiceKind.values()),
                Map.entry("referral", ReferralState.values()),
                Map.entry("partner.step", ReferralState.values()),
                Map.entry("request.state", RequestState.values()),
                Map.entry("decline", DeclineReason.values()),
                Map.entry("priority", Priority.values()),
                Map.entry("consent", ConsentAnswer.values()),
                Map.entry("shared", SharedField.values()),
                Map.entry("refer.unseen", SharedField.values()),
                Map.entry("desk.state", PassengerState.values()),
                Map.entry("emergency.kind", EmergencyKind.values()),
                Map.entry("emergency.what", EmergencyKind.values()),
                Map.entry("emergency.key", EmergencyKind.values()),
                Map.entry("need.kind", Need.values()),
                Map.entry("need.answer", NeedAnswer.values()),
                Map.entry("word", TicketWord.values()),
                Map.entry("followup", FollowUpResult.values()),
                Map.entry("fault", ManifestResult.Fault.values()),
                Map.entry("arrivals.called", ArrivalKind.values()),
                Map.entry("arrivals.kind", ArrivalKind.values()),
                Map.entry("arrivals.landed", ArrivalKind.values()),
                Map.entry("arrivals.landed-at", ArrivalKind.values()),
                Map.entry("arrivals.state", ArrivalState.values()),
                Map.entry("arrivals.reason", ArrivalState.Reason.values()),
                Map.entry("hours.kind", HallKind.values()),
                Map.entry("hours.weekday", DayOfWeek.values()),
                Map.entry("hours.reason", Hours.Reason.values()),
                Map.entry("imports.state", ImportState.values()),
                Map.entry("imports.column", ManifestColumn.values()),
                Map.entry("case.arrived", ArrivalKind.values()),
                Map.entry("case.arrives", ArrivalKind.values()),
                Map.entry("paper", PaperKind.values()),
                Map.entry("papers.guide", PaperKind.values()),
                Map.entry("paper.why", WhyMissing.values()),
                Map.entry("paper.state", PaperState.values()),
                Map.entry("paper.receiver", Receiver.values()),
                Map.entry("paper.given-up", WhyGivenUp.values()),
                Map.entry("paper.grant", GrantPurpose.values()),
                Map.entry("paper.grant.state", GrantState.values()),
                Map.entry("relief", ReliefGroup.values()),
                Map.entry("relief.change", ReliefChange.values()),
                Map.entry("homecoming", HomeState.values()),
                Map.entry("homecoming.by", TravelsBy.values()),
                Map.entry("homecoming.escort", Escort.values()),
                Map.entry("homecoming.answer", HomeAnswer.values()));
        lists.forEach((prefix, values) -> Arrays.stream(values)
                .forEach(value -> assertFalse(spanish.word(prefix, value).isBlank(), prefix + "." + value)));
        for (ReferralState state : ReferralState.values()) {
            assertTrue(spanish.of("referral.step." + state.name(), "Casa Amiga").contains("Casa Amiga"), state.name());
        }
    }

    @Test
    void everyRefusalThatAPersonAtADeskCanMeetHasASentence() {
        Set<ProblemCode> ofKiosks = Set.of(
                HallProblem.ENROLMENT_CODE_UNKNOWN,
                HallProblem.KIOSK_NOT_ENROLLED,
                HallProblem.KIOSK_SESSION_OVER,
                HallProblem.DEVICE_KEY_MALFORMED,
                ReferralProblem.DEPARTMENT_MISSING,
                ReferralProblem.DEPARTMENT_UNKNOWN,
                AccessProblem.SIGN_IN_SLOW_DOWN);
        List<ProblemCode> silent = Stream.of(
                        AccessProblem.values(),
                        ArrivalProblem.values(),
                        HallProblem.values(),
                        TrunkProblem.values(),
                        PolicyProblem.values(),
                        CaseFileProblem.values(),
                        ExportProblem.values(),
                        RetentionProblem.values(),
                        ReferralProblem.values(),
                        ConsentProblem.values(),
                        DirectoryProblem.values(),
                        ProgrammeProblem.values(),
                        PaperProblem.values(),
                        ReliefProblem.values(),
                        HomecomingProblem.values(),
                        DeliveryProblem.values(),
                        FamilyWordProblem.values(),
                        TriageProblem.values(),
                        DutyProblem.values())
                .flatMap(Arrays::stream)
                .map(ProblemCode.class::cast)
                .filter(code -> !ofKiosks.contains(code))
                .filter(code -> spanish.refusal(new Problem(code)).isEmpty())
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void aRefusalNamesItsValues() {
        Problem missing = new Problem(ArrivalProblem.MANIFEST_COLUMNS_MISSING, Map.of("found", "a, b"));
        assertEquals(
                Optional.of("Diga en qué columna está el nombre. El archivo tiene: a, b."), spanish.refusal(missing));
    }

    @Test
    void anUnknownKeyIsLoud() {
        assertThrows(IllegalArgumentException.class, () -> spanish.of("no.such.key"));
    }

    @Test
    void theTrialLanguageIsLongerAndKeepsItsValues() {
        Texts stretched = Texts.speaking(Texts.PSEUDO, Clock.fixed(NOON, GUATEMALA));
        for (String key : Texts.keys("es")) {
            assertTrue(stretched.of(key).length() > spanish.of(key).length(), key);
            assertEquals(placeholders(spanish.of(key)), placeholders(stretched.of(key)), key);
        }
    }

    @Test
    void waitsAreToldInTheCoarsestUnitThatStillSaysSomething() {
        assertEquals("0 min", spanish.span(Duration.ofSeconds(48)));
        assertEquals("29 min", spanish.span(Duration.ofSeconds(1_799)));
        assertEquals("1 h", spanish.span(Duration.ofMinutes(119)));
        assertEquals("1 día", spanish.span(Duration.ofHours(47)));
        assertEquals("3 días", spanish.span(Duration.ofDays(3)));
        assertEquals("3 días", spanish.span(Duration.ofDays(-3)));
    }

    @Test
    void hoursAndDaysAreThoseOfTheHall() {
        assertEquals("23 nov 2026", spanish.date(spanish.today()));
        Instant lateEvening = Instant.parse("2026-11-24T05:30:00Z");
        assertEquals("23:30", spanish.hour(lateEvening));
        assertEquals("hoy 23:30", spanish.deadline(lateEvening));
        assertEquals("mañana 00:00", spanish.deadline(Instant.parse("2026-11-24T06:00:00Z")));
        assertEquals("lunes 23 de noviembre", spanish.fullDay(spanish.today()));
        assertEquals("lunes 23 de noviembre de 2026", spanish.fullDate(spanish.today()));
        assertEquals("Monday 23 November 2026", english.fullDate(english.today()));
        assertEquals("Monday 23 November", english.fullDay(english.today()));
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00", "12, 00:12", "192, 03:12", "3599, 59:59", "3600, 1:00:00"})
    void clocksRunInMinutesAndSeconds(long seconds, String shown) {
        assertEquals(shown, Texts.clock(Duration.ofSeconds(seconds)));
    }

    private static List<String> forms(MatchResult match) {
        String key = match.group(2);
        return match.group(1).equals("of") ? List.of(key) : List.of(key + ".one", key + ".other");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(path ->
                            path.toString().endsWith(".jte") || path.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
