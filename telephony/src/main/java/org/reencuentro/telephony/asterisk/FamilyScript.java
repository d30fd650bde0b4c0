package org.reencuentro.telephony.asterisk;

import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.Language;
import org.reencuentro.telephony.FamilyDesk;

/**
 * {@code family,LINE,LANGUAGE,offer|keep|number,NAME,DIGITS}: a family rings the hall that has the line. Can it leave word,
 * keep what was recorded under a name, note the number at which it wants to be called; {@code NAME} and {@code DIGITS} are
 * {@code none} where there are none. Sets {@code FC_AUDIO} for an offer, and last {@code FC_ANSWER}, the one that the dialplan
 * believes; asked again, it answers the same. The caller's own number is asked of nobody but the limit, and told to nobody.
 */
final class FamilyScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(FamilyScript.class);
    private static final String NONE = "none";

    private final FamilyDesk desk;

    FamilyScript(FamilyDesk desk) {
        this.desk = desk;
    }

    /** The question, checked. */
    record Question(String line, Language language, String wish, String name, String digits) {
        /** @throws IllegalArgumentException when it is not a question of the dialplan's */
        static Question of(String[] arguments) {
            String[] given = Wire.arguments(arguments, 5);
            if (!given[2].matches("offer|keep|number")) {
                throw new IllegalArgumentException("Neither offer nor keep nor number");
            }
            return new Question(
                    Wire.name(given[0]),
                    Language.of(given[1]).orElseThrow(() -> new IllegalArgumentException("No such language")),
                    given[2],
                    Wire.name(given[3]),
                    NONE.equals(given[4]) ? NONE : Wire.digits(given[4]));
        }

        /** Nothing of the number. */
        @Override
        public String toString() {
            return wish + " at " + line;
        }
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        try {
            Question question = Question.of(request.getArguments());
            boolean done = answer(
                    question, Optional.ofNullable(request.getCallerIdNumber()).orElse(""), channel);
            channel.setVariable("FC_ANSWER", done ? "yes" : "no");
        } catch (AgiException gone) {
            LOG.info("A family did not wait for its answer");
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "The word of a family could not be taken: %s",
                    fault.getClass().getName());
        }
    }

    private boolean answer(Question question, String caller, AgiChannel channel) throws AgiException {
        switch (question.wish()) {
            case "offer" -> {
                Optional<String> name = desk.offer(caller);
                if (name.isPresent()) {
                    channel.setVariable("FC_AUDIO", name.get());
                }
                return name.isPresent();
            }
            case "keep" -> {
                return desk.keep(question.line(), question.language(), question.name());
            }
            default -> {
                return desk.callBack(question.name(), question.digits());
            }
        }
    }
}
