package org.reencuentro.telephony.asterisk;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.telephony.RequestDesk;

/**
 * {@code ready,LINE}: can somebody ask for something at this phone? Sets {@code FC_ANSWER} to {@code yes}, or not at all, so
 * that nobody keys a PIN for nothing.
 */
final class ReadyScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(ReadyScript.class);

    private final RequestDesk desk;

    ReadyScript(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        try {
            if (desk.ready(Wire.name(Wire.arguments(request.getArguments(), 1)[0]))) {
                channel.setVariable("FC_ANSWER", "yes");
            }
        } catch (AgiException gone) {
            LOG.info("A phone did not wait to hear whether requests can be made");
        } catch (RuntimeException fault) {
            LOG.warnf("A phone is told that no requests can be made: %s", fault);
        }
    }
}
