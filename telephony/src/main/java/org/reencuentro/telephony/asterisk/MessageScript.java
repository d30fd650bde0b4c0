package org.reencuentro.telephony.asterisk;

import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.telephony.MessageDesk;

/**
 * {@code message,ATTEMPT,offer|keep|drop,NAME}: can a message be left after this attempt, keep what was recorded under a
 * name, take it away; {@code NAME} is {@code none} for an offer. Sets {@code FC_AUDIO} for an offer, and last
 * {@code FC_ANSWER}, the one that the dialplan believes; asked again, it answers the same.
 */
final class MessageScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(MessageScript.class);

    private final MessageDesk desk;

    MessageScript(MessageDesk desk) {
        this.desk = desk;
    }

    /** The question, checked. */
    record Question(String attempt, String wish, String name) {
        /** @throws IllegalArgumentException when it is not a question of the dialplan's */
        static Question of(String[] arguments) {
            String[] given = Wire.arguments(arguments, 3);
            if (!given[1].matches("offer|keep|drop")) {
                throw new IllegalArgumentException("Neither offer nor keep nor drop");
            }
            return new Question(Wire.name(given[0]), given[1], Wire.name(given[2]));
        }
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        String attempt = "";
        try {
            Question question = Question.of(request.getArguments());
            attempt = question.attempt();
            channel.setVariable("FC_ANSWER", answer(question, channel) ? "yes" : "no");
        } catch (AgiException gone) {
            LOG.infof("Attempt %s: the phone did not wait for its message", attempt);
        } catch (RuntimeException fault) {
            LOG.warnf("No message after attempt %s: %s", attempt, fault);
        }
    }

    private boolean answer(Question question, AgiChannel channel) throws AgiException {
        switch (question.wish()) {
            case "offer" -> {
                Optional<String> name = desk.offer(question.attempt());
                if (name.isPresent()) {
                    channel.setVariable("FC_AUDIO", name.get());
                }
                return name.isPresent();
            }
            case "keep" -> {
                return desk.keep(question.attempt(), question.name());
            }
            default -> {
                desk.drop(question.name());
                return true;
            }
        }
    }
}
