package org.reencuentro.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the configuration of the hall's Asterisk must and must not say. Each rule names the line it finds. */
final class AsteriskRules {
    private static final Pattern SECTION = Pattern.compile("\\[([^\\]]+)\\](?:\\(([^)]*)\\))?");
    private static final Pattern MODULE = Pattern.compile("(?:load|require|preload)\\s*=>?\\s*(\\S+?)(?:\\.so)?");
    private static final Pattern DIAL = Pattern.compile("\\bDial\\((.*)\\)\\s*$");
    private static final Pattern DIAL_OPTIONS = Pattern.compile("^[^,]*,[^,]*,(.*)$");

    /** Modules that listen in, transfer, run commands, keep records of numbers, or open another way in. */
    private static final Pattern FORBIDDEN_MODULE =
            Pattern.compile("app_(?:system|externalivr|originate|chanspy|mixmonitor"
                    + "|dictate|monitor|disa|transfer|blind_transfer|attended_transfer|bridgeaddchan|authenticate|directory"
                    + "|pickup|directed_pickup|softhangup|sms|voicemail.*|minivm|confbridge|page|agent_pool|audiosocket|jack|stasis.*)"
                    + "|func_(?:shell|curl|odbc|realtime|db)|res_(?:curl|http_post|ari.*|parking|pjsip_refer|pjsip_notify"
                    + "|pjsip_endpoint_identifier_anonymous|pjsip_messaging|pjsip_history|pjsip_logger|prometheus|phoneprov|snmp"
                    + "|xmpp|clioriginate|config_.*|odbc.*|stasis_(?:recording|snoop)|mutestream|audiosocket|calendar.*)"
                    + "|bridge_builtin_features|cdr_.*|cel_.*|pbx_(?:spool|lua|ael|dundi|realtime|loopback)"
                    + "|chan_(?:iax2|unistim|motif|console|audiosocket|websocket|rtp|bridge_media)");

    private static final Pattern FORBIDDEN_APPLICATION = Pattern.compile(
            "\\b(?:System|TrySystem|ExternalIVR|Originate|ChanSpy|ExtenSpy|MixMonitor|Monitor|Dictate|DISA|Transfer"
                    + "|BlindTransfer|AttnTransfer|Pickup|Exec|TryExec|Directory|VoiceMail|Log|Verbose|NoOp|DumpChan|NoCDR)\\(",
            Pattern.CASE_INSENSITIVE);

    /** The one recording there is: what somebody says by their own will, for a family or as a family. */
    private static final String RECORD = "same => n,Record(@HOME@/messages/${FC_AUDIO}.wav,0,30)";

    /** What would bring a caller from outside to a phone, to somebody, or into the calls of the hall. */
    private static final Pattern LEADS_INSIDE = Pattern.compile(
            "\\b(?:Dial|Bridge)\\(|(?<![a-z-])(?:freecall|talk|person|ask|digits|needs|child|message|message-play|demonstration)"
                    + ",[a-z]+,|authorise|FC_DIAL|FC_JOURNAL");

    /** The one telephone that is rung besides the family's: of somebody on duty, a line of the hall, by its filtered name. */
    private static final String DUTY = "same => n,Dial(PJSIP/${FC_PHONE},15,gdm(calling-${CHANNEL(language)})"
            + "U(duty-lifted^${UNIQUEID}^${FC_LINE}^${FC_PHONE}))";

    private static final String DUTY_NAME = "same => n(ring),Set(FC_PHONE=${FILTER(-a-z0-9,${FC_PHONE})})";

    private static final Pattern FORBIDDEN_FUNCTION =
            Pattern.compile("\\b(?:SHELL|CURL|EVAL|DB|ENV|ODBC_\\w+|REALTIME|SPRINTF|CDR|AGENT)\\(");

    private AsteriskRules() {}

    /** Faults in a set of files by name; empty when all is as it must be. */
    static List<String> faults(Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        modules(lines(files, "modules.conf"), faults);
        asterisk(lines(files, "asterisk.conf"), faults);
        manager(lines(files, "manager.conf"), faults);
        logger(lines(files, "logger.conf"), faults);
        phones(lines(files, "pjsip.conf"), faults);
        doors(lines(files, "extensions.conf"), faults);
        dialplan(lines(files, "extensions.conf"), faults);
        for (String off : List.of("cdr.conf", "cel.conf")) {
            require(lines(files, off), "general", "enable", "no", faults);
        }
        List<Line> http = lines(files, "http.conf");
        require(http, "general", "enable_static", "no", faults);
        require(http, "general", "enable_status", "no", faults);
        require(http, "general", "bindaddr", "@BIND@", faults);
        lines(files, "rtp.conf").stream()
                .filter(line -> line.key.startsWith("rtptimeout") || line.key.startsWith("rtp_timeout"))
                .forEach(line -> faults.add(line.said("rtp time-outs deadlock builds before 2026-07-22")));
        return faults;
    }

    /** One setting. */
    private record Line(
            String file, int number, String section, String parents, String key, String value, String text) {
        String said(String why) {
            return file + ":" + number + ": " + why;
        }
    }

    private static List<Line> lines(Map<String, String> files, String name) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        String parents = "";
        int number = 0;
        for (String raw : files.getOrDefault(name, "").split("\n", -1)) {
            number++;
            String text = raw.replaceFirst("(?:^|\\s);.*$", "").strip();
            Matcher header = SECTION.matcher(text);
            if (header.matches()) {
                section = header.group(1);
                parents = header.group(2) == null ? "" : header.group(2);
                lines.add(new Line(name, number, section, parents, "", "", ""));
            } else if (!text.isEmpty()) {
                String[] sides = text.split("\\s*=>?\\s*", 2);
                lines.add(new Line(name, number, section, parents, sides[0], sides.length > 1 ? sides[1] : "", text));
            }
        }
        return lines;
    }

    private static void require(List<Line> lines, String section, String key, String value, List<String> faults) {
        List<String> found = lines.stream()
                .filter(line -> line.section.equals(section) && line.key.equals(key))
                .map(Line::value)
                .toList();
        if (!found.equals(List.of(value))) {
            faults.add("[" + section + "] must say once " + key + " = " + value);
        }
    }

    private static void modules(List<Line> lines, List<String> faults) {
        require(lines, "modules", "autoload", "no", faults);
        for (Line line : lines) {
            Matcher module = MODULE.matcher(line.text);
            if (module.matches() && FORBIDDEN_MODULE.matcher(module.group(1)).matches()) {
                faults.add(line.said(module.group(1) + " is not for a hall"));
            }
        }
        for (String needed : List.of("res_pjsip_acl", "res_pjsip_authenticator_digest", "func_aes", "app_dial")) {
            if (lines.stream().noneMatch(line -> line.text.equals("require => " + needed + ".so"))) {
                faults.add("modules.conf must require " + needed);
            }
        }
    }

    private static void asterisk(List<Line> lines, List<String> faults) {
        require(lines, "options", "live_dangerously", "no", faults);
        require(lines, "options", "verbose", "0", faults);
        require(lines, "options", "debug", "0", faults);
        require(lines, "options", "systemname", "@HALL@", faults);
    }

    private static void manager(List<Line> lines, List<String> faults) {
        require(lines, "general", "bindaddr", "127.0.0.1", faults);
        require(lines, "general", "webenabled", "no", faults);
        for (Line line : lines) {
            Set<String> most = line.key.equals("read")
                    ? Set.of("call", "user")
                    : line.key.equals("write") ? Set.of("call", "originate") : null;
            if (most != null && !most.containsAll(Set.of(line.value.split("\\s*,\\s*")))) {
                faults.add(line.said("more classes than " + most));
            }
            if (!line.section.equals("general") && line.key.isEmpty()) {
                require(lines, line.section, "deny", "0.0.0.0/0.0.0.0", faults);
                require(lines, line.section, "permit", "127.0.0.1/255.255.255.255", faults);
            }
        }
    }

    private static void logger(List<Line> lines, List<String> faults) {
        lines.stream()
                .filter(line -> line.section.equals("logfiles") && !line.key.isEmpty())
                .filter(line -> !Set.of("warning", "error").containsAll(Set.of(line.value.split("\\s*,\\s*"))))
                .forEach(line -> faults.add(line.said("notices, verbose, debug and dtmf lines name numbers")));
    }

    private static void phones(List<Line> lines, List<String> faults) {
        require(lines, "line", "context", "hall-phone", faults);
        require(lines, "browser", "context", "default", faults);
        require(lines, "duty", "context", "default", faults);
        require(lines, "outside", "context", "from-trunk", faults);
        require(lines, "who-may-speak", "type", "acl", faults);
        if (lines.stream()
                .noneMatch(
                        line -> line.section.equals("who-may-speak") && line.text.equals("deny = 0.0.0.0/0.0.0.0"))) {
            faults.add("who-may-speak must deny everybody first");
        }
        for (Line line : lines) {
            if (line.section.equals("anonymous") || line.value.contains("anonymous")) {
                faults.add(line.said("nobody is anonymous"));
            }
            boolean endpoint = line.key.equals("type") && line.value.equals("endpoint");
            if (endpoint) {
                for (String off : List.of("allow_transfer", "allow_subscribe", "direct_media", "trust_id_inbound")) {
                    require(lines, line.section, off, "no", faults);
                }
            }
            if (line.key.equals("bind") && !line.value.startsWith("@BIND@")) {
                faults.add(line.said("listens where it was not told to"));
            }
            if (line.key.equals("rtp_timeout") || line.key.equals("rtp_timeout_hold")) {
                faults.add(line.said("rtp time-outs deadlock builds before 2026-07-22"));
            }
        }
    }

    private static void doors(List<Line> lines, List<String> faults) {
        for (Line line : lines) {
            if (line.section.equals("default") && !line.key.isEmpty()) {
                faults.add(line.said("[default] is empty, nobody enters there"));
            }
            boolean families = line.text.equals("@FAMILY_DOOR@");
            if (line.section.equals("from-trunk") && !line.key.isEmpty() && !families) {
                faults.add(line.said("only families enter from outside, at their own number"));
            }
            boolean hotline = line.text.equals("exten => 100,1,Goto(freecall,s,1)");
            if (line.section.equals("hall-phone") && !line.key.isEmpty() && !hotline) {
                faults.add(line.said("a hall phone reaches the hotline only"));
            }
            if (Set.of("include", "switch", "ignorepat", "eswitch").contains(line.key)) {
                faults.add(line.said("no context lets another in"));
            }
        }
        for (Line line : lines) {
            if (line.section.startsWith("family-")
                    && LEADS_INSIDE.matcher(line.text).find()) {
                faults.add(line.said("whoever rings from outside reaches nothing but the families' own questions"));
            }
        }
        for (String context : List.of("default", "from-trunk", "hall-phone")) {
            if (lines.stream().noneMatch(line -> line.section.equals(context))) {
                faults.add("extensions.conf has no [" + context + "]");
            }
        }
    }

    private static void dialplan(List<Line> lines, List<String> faults) {
        boolean dials = false;
        String before = "";
        for (Line line : lines) {
            if (line.text.contains("Record(") && !(line.section.equals("record") && line.text.equals(RECORD))) {
                faults.add(line.said("only a message is recorded, by whoever leaves it, for thirty seconds"));
            }
            if (line.text.contains("Gosub(record,")
                    && !Set.of("message", "family-line").contains(line.section)) {
                faults.add(line.said("only a message is recorded, by whoever leaves it, for thirty seconds"));
            }
            if (line.text.contains("CALLERID(") && !line.text.endsWith("n,Set(CALLERID(all)=)")) {
                faults.add(line.said("nobody's number is read, it is only cleared"));
            }
            if (line.text.contains("Bridge(")) {
                bridge(line, before, faults);
            }
            boolean duty = line.section.equals("person") && line.text.equals(DUTY) && before.equals(DUTY_NAME);
            before = line.text;
            if (FORBIDDEN_APPLICATION.matcher(line.text).find()
                    || FORBIDDEN_FUNCTION.matcher(line.text).find()) {
                faults.add(line.said("an application or function that is not for a hall"));
            }
            Matcher dial = DIAL.matcher(line.text);
            if (dial.find() && !duty) {
                dials = true;
                dial(line, dial.group(1), faults);
            }
            boolean target =
                    line.text.contains("Set(FC_TARGET=") || dial.reset().find();
            if (target && line.text.contains("EXTEN")) {
                faults.add(line.said("what is dialled is never ${EXTEN}"));
            }
            if (line.text.contains("FC_DIAL=") && line.text.contains("Set(") && line.text.contains("EXTEN")) {
                faults.add(line.said("what is dialled is never ${EXTEN}"));
            }
        }
        for (int i = 2; i < lines.size(); i++) {
            boolean asks = lines.get(i).text.contains("n,AGI(");
            if (asks && !lines.get(i - 2).text.endsWith("Set(TIMEOUT(absolute)=3)")) {
                faults.add(lines.get(i).said("a hung application is left after three seconds"));
            }
        }
        if (lines.stream()
                .noneMatch(line -> line.text.endsWith("Set(FC_DIGITS=${FC_DIGITS}${FILTER(0-9,${FC_KEY})})"))) {
            faults.add("a ticket and a PIN are filtered to digits");
        }
        if (!dials) {
            faults.add("extensions.conf dials nowhere");
        }
        if (lines.stream().noneMatch(line -> line.text.endsWith("Set(FC_DIAL=${FILTER(0-9,${FC_DIAL})})"))) {
            faults.add("what is dialled is filtered to the digits 0 to 9");
        }
    }

    private static void bridge(Line line, String before, List<String> faults) {
        if (!before.endsWith("Set(TIMEOUT(absolute)=${FC_UNTIL})")) {
            faults.add(line.said("Asterisk itself ends a call that is too long"));
        }
        if (!line.text.endsWith("Bridge(${FC_PEER},F(talk^family^1))")) {
            faults.add(line.said("only the family is talked with, and no key does anything during a call"));
        }
    }

    private static void dial(Line line, String arguments, List<String> faults) {
        if (!arguments.startsWith("${FC_TARGET},")) {
            faults.add(line.said("only the filtered target is dialled"));
        }
        Matcher given = DIAL_OPTIONS.matcher(arguments);
        String options = given.matches() ? given.group(1) : "";
        String letters = bare(options);
        if (!options.contains("G(talk^s^1)")) {
            faults.add(line.said("whoever answers goes to [talk], where calls that are too long end"));
        }
        if (letters.chars().anyMatch(each -> "tTwWkKxXhHDFe".indexOf(each) >= 0)) {
            faults.add(line.said("no key does anything during a call"));
        }
    }

    /** The option letters without what stands in parentheses. */
    private static String bare(String options) {
        StringBuilder letters = new StringBuilder();
        int depth = 0;
        for (char each : options.toCharArray()) {
            if (each == '(') {
                depth++;
            } else if (each == ')') {
                depth--;
            } else if (depth == 0) {
                letters.append(each);
            }
        }
        return letters.toString();
    }
}
