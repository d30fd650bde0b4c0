package org.reencuentro.telephony.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** Asks for the state of every device; each comes as a {@code DeviceStateChange} event. */
public final class DeviceStateListAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1;

    @Override
    public String getAction() {
        return "DeviceStateList";
    }
}
