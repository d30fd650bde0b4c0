package org.reencuentro.referral;

import org.reencuentro.directory.ServiceView;

/** A service that could be asked for what somebody needs: what its partner would see, and how well it fits. */
public record Option(SharingPreview preview, Fit fit) {
    /** The service itself. */
    public ServiceView service() {
        return preview.service();
    }
}
