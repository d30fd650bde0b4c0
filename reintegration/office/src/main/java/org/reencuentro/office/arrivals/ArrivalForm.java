package org.reencuentro.office.arrivals;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reencuentro.arrival.ArrivalFacts;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Texts;

/** A notice as it was typed: shown again as it was when something about it was refused. */
public class ArrivalForm {
    /** A flight's or bus's number: letters and digits, with space, point, stroke or hyphen between them. */
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd} ./-]{0,18}[\\p{L}\\p{Nd}])?");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

    @FormParam("hall")
    @DefaultValue("")
    private String hall = "";

    @FormParam("kind")
    @DefaultValue("")
    private String kind = "";

    @FormParam("number")
    @DefaultValue("")
    private String number = "";

    @FormParam("day")
    @DefaultValue("")
    private String day = "";

    @FormParam("hour")
    @DefaultValue("")
    private String hour = "";

    @FormParam("sender")
    @DefaultValue("")
    private String sender = "";

    @FormParam("port")
    @DefaultValue("")
    private String port = "";

    @FormParam("capacity")
    @DefaultValue("")
    private String capacity = "";

    @FormParam("people")
    @DefaultValue("")
    private String people = "";

    @FormParam("minors")
    @DefaultValue("")
    private String minors = "";

    @FormParam("unaccompanied")
    @DefaultValue("")
    private String unaccompanied = "";

    @FormParam("families")
    @DefaultValue("")
    private String families = "";

    @FormParam("medical")
    @DefaultValue("")
    private String medical = "";

    @FormParam("wheelchair")
    @DefaultValue("")
    private String wheelchair = "";

    /** Signals what is wrong with it, in words. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        Mistake(String sentence) {
            super(sentence);
        }
    }

    /** The form of a notice that is there already. */
    static ArrivalForm of(ArrivalFacts facts, ZoneId zone) {
        ArrivalForm form = new ArrivalForm();
        form.kind = facts.kind().name();
        form.number = facts.number();
        form.day = facts.scheduledAt().atZone(zone).toLocalDate().toString();
        form.hour = facts.scheduledAt()
                .atZone(zone)
                .toLocalTime()
                .withSecond(0)
                .withNano(0)
                .toString();
        form.sender = facts.sender().orElse("");
        form.port = facts.port().orElse("");
        form.capacity = text(facts.capacity());
        form.people = text(facts.announced().people());
        form.minors = text(facts.announced().minors());
        form.unaccompanied = text(facts.announced().unaccompanied());
        form.families = text(facts.announced().families());
        form.medical = text(facts.announced().medical());
        form.wheelchair = text(facts.announced().wheelchair());
        return form;
    }

    /** An empty form for what comes to a hall, today. */
    static ArrivalForm blank(ArrivalKind kind, LocalDate today) {
        ArrivalForm form = new ArrivalForm();
        form.kind = kind.name();
        form.day = today.toString();
        return form;
    }

    private static String text(Optional<Integer> count) {
        return count.map(String::valueOf).orElse("");
    }

    /**
     * What the notice says.
     *
     * @param usual what comes where nobody has chosen
     * @throws Mistake with a sentence for whoever typed it
     */
    ArrivalFacts facts(ZoneId zone, ArrivalKind usual, Texts t) throws Mistake {
        if (!NUMBER.matcher(number.strip()).matches()) {
            throw new Mistake(t.of("arrivals.mistake.number"));
        }
        Instant at = instant(zone).orElseThrow(() -> new Mistake(t.of("arrivals.mistake.when")));
        try {
            return new ArrivalFacts(
                    kind.isEmpty() ? usual : Choice.of(ArrivalKind.class, kind),
                    number.strip(),
                    at,
                    said(sender),
                    said(port),
                    count(capacity, t),
                    new ArrivalFacts.Announced(
                            count(people, t),
                            count(minors, t),
                            count(unaccompanied, t),
                            count(families, t),
                            count(medical, t),
                            count(wheelchair, t)));
        } catch (Problem refused) {
            throw new Mistake(t.refusal(refused).orElseThrow(() -> refused));
        }
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    }

    private static Optional<Integer> count(String text, Texts t) throws Mistake {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        if (!COUNT.matcher(bare).matches()) {
            throw new Mistake(t.of("problem.arrival-number-refused"));
        }
        return Optional.of(Integer.valueOf(bare));
    }

    private Optional<Instant> instant(ZoneId zone) {
        try {
            LocalDate date = LocalDate.parse(day);
            return date.getYear() < 2000 || date.getYear() > 2200
                    ? Optional.empty()
                    : Optional.of(
                            date.atTime(LocalTime.parse(hour)).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    public String hall() {
        return hall;
    }

    public String kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public String day() {
        return day;
    }

    public String hour() {
        return hour;
    }

    public String sender() {
        return sender;
    }

    public String port() {
        return port;
    }

    /** A number as it was typed, with the key of its words. */
    public record Typed(String name, String words, String value) {}

    /** The numbers, in the order in which they are asked for. */
    public List<Typed> counts() {
        return List.of(
                new Typed("people", "expected.people", people),
                new Typed("capacity", "arrivals.capacity", capacity),
                new Typed("minors", "expected.minors", minors),
                new Typed("unaccompanied", "expected.unaccompanied", unaccompanied),
                new Typed("families", "expected.families", families),
                new Typed("medical", "expected.medical", medical),
                new Typed("wheelchair", "expected.wheelchair", wheelchair));
    }

    /** Whether more was said than what comes and when. */
    public boolean saysMore() {
        return !(sender + port).isBlank()
                || counts().stream().anyMatch(each -> !each.value().isBlank());
    }
}
