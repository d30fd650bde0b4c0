package org.reencuentro.telephony.asterisk;

import org.asteriskjava.manager.event.UserEvent;

/** What the dialplan tells of a call: {@code UserEvent(FreeCall,Stage: …,Call: …,Endpoint: …)}, and of a duty phone that answers. Filled by the library. */
public final class FreeCallEvent extends UserEvent {
    private static final long serialVersionUID = 1;

    private String stage;
    private String call;
    private String endpoint;
    private String phone;

    public FreeCallEvent(Object source) {
        super(source);
    }

    /** {@code offhook}, {@code dialling}, {@code talking}, {@code ended} or {@code helped}. */
    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    /** The attempt. */
    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }

    /** The line. */
    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    /** The duty phone that answered; null at any other stage. */
    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
