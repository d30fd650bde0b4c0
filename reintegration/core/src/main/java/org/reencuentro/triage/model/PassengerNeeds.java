package org.reencuentro.triage.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;

/**
 * What somebody of an arrival needs, sealed as a whole: not even what was asked about, or whether anybody is concerned
 * for them, can be read off the table.
 */
@Entity
@Table(name = "passenger_needs")
public class PassengerNeeds {
    public static final SealedColumn ANSWERS = new SealedColumn("passenger_needs", "passenger_id", "answers_sealed");

    @Id
    @Column(name = "passenger_id")
    private UUID passenger;

    @Column(name = "answers_sealed")
    private byte[] answers;

    @Version
    private int version;

    protected PassengerNeeds() {}

    /** What was answered, and to whom, when. */
    public record Said(NeedAnswer answer, Instant at, UUID account) {}

    /** Nothing has been asked yet. */
    public static PassengerNeeds of(UUID passenger, Sealing sealing) {
        PassengerNeeds needs = new PassengerNeeds();
        needs.passenger = passenger;
        needs.keep(Map.of(), sealing);
        return needs;
    }

    /** Notes an answer; the newest about a need is the one that holds. */
    public void say(Need need, Said said, Sealing sealing) {
        Map<Need, Said> all = said(sealing);
        all.put(need, said);
        keep(all, sealing);
    }

    /** Takes over what was said under another ticket; of two answers about one need the newer holds. */
    public void takeOver(PassengerNeeds other, Sealing sealing) {
        Map<Need, Said> all = said(sealing);
        other.said(sealing)
                .forEach((need, said) ->
                        all.merge(need, said, (own, theirs) -> theirs.at().isAfter(own.at()) ? theirs : own));
        keep(all, sealing);
    }

    /** What was said last about each need that anybody was asked about. */
    public Map<Need, Said> said(Sealing sealing) {
        Map<Need, Said> all = new EnumMap<>(Need.class);
        sealing.unseal(answers, ANSWERS.place(passenger)).lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            all.put(
                    Need.valueOf(words[0]),
                    new Said(NeedAnswer.valueOf(words[1]), Instant.parse(words[2]), UUID.fromString(words[3])));
        });
        return all;
    }

    private void keep(Map<Need, Said> all, Sealing sealing) {
        String text = all.entrySet().stream()
                .map(each -> String.join(
                        " ",
                        each.getKey().name(),
                        each.getValue().answer().name(),
                        each.getValue().at().toString(),
                        each.getValue().account().toString()))
                .collect(Collectors.joining("\n"));
        answers = sealing.seal(text, ANSWERS.place(passenger));
    }

    public UUID passenger() {
        return passenger;
    }
}
