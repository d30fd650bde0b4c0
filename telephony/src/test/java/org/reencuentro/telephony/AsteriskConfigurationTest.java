package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.Language;

class AsteriskConfigurationTest {
    private static final Path ASTERISK = Path.of("../docker/asterisk");

    private static Map<String, String> configuration() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.list(ASTERISK.resolve("etc"))) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".conf")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theHallsConfigurationKeepsEveryRule() throws IOException {
        assertEquals(List.of(), AsteriskRules.faults(configuration()));
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach("modules.conf", "autoload = no", "autoload = yes", "autoload"),
                breach("modules.conf", "require => app_echo.so", "load => app_system.so", "app_system"),
                breach("modules.conf", "require => app_echo.so", "load => func_shell.so", "func_shell"),
                breach("modules.conf", "require => app_echo.so", "load => func_curl.so", "func_curl"),
                breach("modules.conf", "require => app_echo.so", "load => app_chanspy.so", "app_chanspy"),
                breach("modules.conf", "require => app_echo.so", "load => app_mixmonitor.so", "app_mixmonitor"),
                breach("modules.conf", "require => app_echo.so", "load => app_disa.so", "app_disa"),
                breach("modules.conf", "require => app_echo.so", "load => chan_iax2.so", "chan_iax2"),
                breach("modules.conf", "require => app_echo.so", "load => cdr_csv.so", "cdr_csv"),
                breach("modules.conf", "require => app_echo.so", "load => cel_custom.so", "cel_custom"),
                breach("modules.conf", "require => app_echo.so", "load => res_pjsip_refer.so", "res_pjsip_refer"),
                breach("modules.conf", "require => res_pjsip_acl.so", "load => res_pjsip_acl.so", "res_pjsip_acl"),
                breach("asterisk.conf", "live_dangerously = no", "live_dangerously = yes", "live_dangerously"),
                breach("asterisk.conf", "verbose = 0", "verbose = 3", "verbose"),
                breach("manager.conf", "bindaddr = 127.0.0.1", "bindaddr = 0.0.0.0", "bindaddr"),
                breach("manager.conf", "write = call,originate", "write = call,originate,command", "classes"),
                breach("manager.conf", "read = call,user", "read = all", "classes"),
                breach("manager.conf", "read = call,user", "read = call,user,dtmf", "classes"),
                breach("manager.conf", "deny = 0.0.0.0/0.0.0.0", "", "deny"),
                breach("logger.conf", "warning,error", "notice,warning,error", "numbers"),
                breach("logger.conf", "warning,error", "warning,error,verbose(3)", "numbers"),
                breach("logger.conf", "warning,error", "warning,error,dtmf", "numbers"),
                breach("cdr.conf", "enable = no", "enable = yes", "enable"),
                breach("cel.conf", "enable = no", "", "enable"),
                breach("http.conf", "bindaddr = @BIND@", "bindaddr = 0.0.0.0", "bindaddr"),
                breach("pjsip.conf", "context = hall-phone", "context = freecall", "context"),
                breach("pjsip.conf", "context = default", "context = hall-phone", "context"),
                breach("pjsip.conf", "allow_transfer = no", "allow_transfer = yes", "allow_transfer"),
                breach("pjsip.conf", "direct_media = no", "", "direct_media"),
                breach("pjsip.conf", "deny = 0.0.0.0/0.0.0.0", "", "deny"),
                breach("pjsip.conf", "[phone](!,line)", "[anonymous](line)\n[phone](!,line)", "anonymous"),
                breach("pjsip.conf", "= username,ip", "= username,ip,anonymous", "anonymous"),
                breach("pjsip.conf", "@BIND@:@SIP_PORT@", "0.0.0.0:@SIP_PORT@", "listens"),
                breach("pjsip.conf", "rtp_symmetric = yes", "rtp_timeout = 60", "rtp"),
                breach(
                        "extensions.conf",
                        "[from-trunk]",
                        "[from-trunk]\nexten => _X.,1,Goto(freecall,s,1)",
                        "families"),
                breach("extensions.conf", "n(full),Hangup(17)", "n(full),Goto(freecall,s,menu)", "from outside"),
                breach("extensions.conf", "n(full),Hangup(17)", "n(full),Gosub(person,s,1)", "from outside"),
                breach("extensions.conf", "n(full),Hangup(17)", "n(full),Set(x=${CALLERID(num)})", "only cleared"),
                breach("extensions.conf", "n(listen),Echo()", "n,Gosub(record,s,1(greeting))", "only a message"),
                breach("pjsip.conf", "context = from-trunk", "context = hall-phone", "context"),
                breach("extensions.conf", "[default]", "[default]\nexten => s,1,Answer()", "empty"),
                breach(
                        "extensions.conf",
                        "[hall-phone]",
                        "[hall-phone]\nexten => _X.,1,Goto(local-policy,${EXTEN},1)",
                        "hotline"),
                breach("extensions.conf", "[hall-phone]", "[hall-phone]\ninclude => local-policy", "another"),
                breach("extensions.conf", "Dial(${FC_TARGET},30,g", "Dial(${FC_TARGET},30,gT", "no key"),
                breach("extensions.conf", "Dial(${FC_TARGET},30,g", "Dial(${FC_TARGET},30,gx", "no key"),
                breach("extensions.conf", "G(talk^s^1)", "", "too long"),
                breach("extensions.conf", "Set(TIMEOUT(absolute)=${FC_UNTIL})", "Set(FC_D=)", "too long"),
                breach("extensions.conf", "F(talk^family^1)", "hHF(talk^family^1)", "no key"),
                breach(
                        "extensions.conf",
                        "Dial(PJSIP/${FC_PHONE},",
                        "Dial(PJSIP/1${FC_PHONE}@trunk,",
                        "filtered target"),
                breach("extensions.conf", "FILTER(-a-z0-9,${FC_PHONE})", "FILTER(-@a-z0-9,${FC_PHONE})", "filtered"),
                breach("extensions.conf", "${FC_PHONE},15,gd", "${FC_PHONE},15,gdT", "no key"),
                breach("pjsip.conf", "[duty](!,line)\ncontext = default", "[duty](!,line)\ncontext = freecall", "duty"),
                breach("extensions.conf", "Dial(${FC_TARGET},", "Dial(PJSIP/${EXTEN}@trunk,", "EXTEN"),
                breach("extensions.conf", "PJSIP/${IF", "PJSIP/${EXTEN}${IF", "EXTEN"),
                breach(
                        "extensions.conf",
                        "Set(FC_DIAL=${FILTER(0-9,${FC_DIAL})})",
                        "Set(FC_DIAL=${FC_DIAL})",
                        "filtered"),
                breach("extensions.conf", "n,Set(TIMEOUT(absolute)=3)", "n,Set(FC_SILENT=0)", "hung"),
                breach("extensions.conf", "${FILTER(0-9,${FC_KEY})}", "${FC_KEY}", "digits"),
                breach("extensions.conf", "n(listen),Echo()", "n,System(id)", "not for a hall"),
                breach("extensions.conf", "n(listen),Echo()", "n,Record(x.wav,0,30)", "only a message"),
                breach("extensions.conf", ".wav,0,30)", ".wav,0,0)", "only a message"),
                breach("extensions.conf", "n(listen),Echo()", "n,MixMonitor(x.wav)", "not for a hall"),
                breach("extensions.conf", "n(listen),Echo()", "n,Set(x=${SHELL(id)})", "not for a hall"),
                breach("extensions.conf", "n(listen),Echo()", "n,Verbose(${FC_NUMBER})", "not for a hall"));
    }

    private static Arguments breach(String file, String from, String to, String found) {
        return Arguments.of(file, from, to, found);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsFound(String file, String from, String to, String found) throws IOException {
        Map<String, String> files = configuration();
        assertTrue(files.get(file).contains(from), from + " is not in " + file);
        files.put(file, files.get(file).replace(from, to));

        List<String> faults = AsteriskRules.faults(files);

        assertTrue(faults.stream().anyMatch(fault -> fault.contains(found)), faults.toString());
    }

    /** Every prompt that the dialplan plays has words in every language, so nobody hears silence. */
    @Test
    void whateverTheDialplanSaysHasWords() throws IOException {
        String dialplan = Files.readString(ASTERISK.resolve("etc/extensions.conf"));
        Set<String> said = new TreeSet<>(Set.of(
                "calling", "minutes-few", "person-ringing", "again-ask-slow", "message-ask-slow", "refused-ask-slow"));
        for (int region = 1; region <= 5; region++) {
            said.addAll(List.of("region-" + region, "region-" + region + "-slow"));
        }
        Matcher question = Pattern.compile("Gosub\\((?:ask|digits|family-ask),s,1\\(([^,]+),([^,]+),")
                .matcher(dialplan);
        while (question.find()) {
            for (String sentence : (question.group(1) + "&" + question.group(2)).split("&|\\$\\{[^}]*\\}")) {
                if (sentence.matches("[a-z-]*[a-z]")) {
                    said.add(sentence);
                }
            }
        }
        said.remove("-slow");
        for (String pattern : List.of(
                "FC_SAY=([a-z&-]+)",
                "FC_FIRST=([a-z&-]+)",
                "(?:es|en)/([a-z-]+)",
                "Playback\\(([a-z-]+)\\)",
                "Playback\\(\\$\\{FC_FIRST\\}([a-z-]+)\\)",
                "Gosub\\(record,s,1\\(([a-z-]+)\\)",
                "Read\\(FC_D,([a-z&-]+),",
                "\\}&([a-z-]+)[,)]",
                "Return\\((refused[a-z-]*)\\)",
                "FC_REASON=(refused[a-z-]*)",
                "\\?([a-z]+-[a-z]+):([a-z]+-[a-z]+)\\)?\\}")) {
            Matcher matcher = Pattern.compile(pattern).matcher(dialplan);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    said.addAll(List.of(matcher.group(group).split("&")));
                }
            }
        }
        for (int digit = 0; digit <= 9; digit++) {
            said.add("digit-" + digit);
        }
        said.removeIf(key -> key.equals("pause-short") || key.equals("digit-"));
        assertTrue(said.size() > 60, said.toString());
        for (String language : List.of("es", "en")) {
            Set<String> missing = new TreeSet<>(said);
            missing.removeAll(prompts(language).keySet());
            assertEquals(Set.of(), missing, language);
        }
    }

    /** Whoever hears "Quiché four" and keys 4 goes to Quiché. */
    @Test
    void aKeyIsTheDepartmentThatItsRegionsSentenceNames() throws IOException {
        Map<String, List<String>> digits = Map.of(
                "es", List.of("uno", "dos", "tres", "cuatro", "cinco"),
                "en", List.of("one", "two", "three", "four", "five"));
        String dialplan = Files.readString(ASTERISK.resolve("etc/extensions.conf"));
        Map<String, String> departments = Pattern.compile("exten => ([1-5][1-5]),1,Return\\(([0-9]{2})\\)")
                .matcher(dialplan)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertEquals(22, Set.copyOf(departments.values()).size());
        for (String language : List.of("es", "en")) {
            Map<String, String> prompts = prompts(language);
            Map<String, String> named = new HashMap<>();
            for (int region = 1; region <= 5; region++) {
                for (String place : prompts.get("region-" + region).split("[,.]\\s*")) {
                    int space = place.lastIndexOf(' ');
                    int key = digits.get(language).indexOf(place.substring(space + 1)) + 1;
                    named.put("" + region + key, place.substring(0, space));
                }
                assertEquals(prompts.get("region-" + region), prompts.get("region-" + region + "-slow"));
            }
            Map<String, String> keyed = new HashMap<>();
            departments.forEach((key, code) -> keyed.put(key, prompts.get("kiosk.department." + code)));
            assertEquals(new TreeMap<>(named), new TreeMap<>(keyed), language);
        }
    }

    @Test
    void theLanguagesSayTheSameThings() throws IOException {
        assertEquals(
                new TreeSet<>(prompts("es").keySet()),
                new TreeSet<>(prompts("en").keySet()));
    }

    /** Ten words a sentence at most: what is heard once on a telephone must be understood once. */
    @Test
    void phonePromptsAreShortSentences() throws IOException {
        for (String language : List.of("es", "en")) {
            prompts(language).forEach((key, text) -> {
                if (!key.startsWith("kiosk.")) {
                    for (String sentence : text.split("[.?!:]+\\s*")) {
                        assertFalse(sentence.split("[\\s,]+").length > 10, language + " " + key + ": " + sentence);
                    }
                }
            });
        }
    }

    @Test
    void thePromptsExistInSpanishAndEnglishOnly() throws IOException {
        try (Stream<Path> masters = Files.list(ASTERISK.resolve("prompts"))) {
            assertEquals(
                    Set.of("es.tsv", "en.tsv"),
                    masters.map(master -> master.getFileName().toString()).collect(Collectors.toSet()));
        }
        assertEquals(
                Set.of(Language.ES, Language.EN),
                Stream.of(Language.values()).filter(Language::complete).collect(Collectors.toSet()));
    }

    private static Map<String, String> prompts(String language) throws IOException {
        Set<String> keys = new HashSet<>();
        return Files.readAllLines(ASTERISK.resolve("prompts/" + language + ".tsv")).stream()
                .filter(row -> !row.startsWith("#") && !row.isBlank())
                .map(row -> row.split("\t", -1))
                .peek(row -> {
                    assertEquals(3, row.length, row[0]);
                    assertTrue(keys.add(row[0]), row[0] + " is there twice");
                    assertEquals("machine placeholder", row[1], row[0]);
                })
                .collect(Collectors.toMap(row -> row[0], row -> row[2]));
    }
}
