package org.reencuentro.office.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.person.MergeView;

/**
 * What the page of a person shows of records that were found to be theirs.
 *
 * @param also what the other records say beside what is shown
 * @param history what was merged and taken apart, the newest first
 * @param names of the accounts that did
 * @param decides whether whoever reads may merge and take apart
 */
public record Joined(List<Also> also, List<MergeView> history, Map<UUID, String> names, boolean decides) {
    /** Another name and other documents by which they are known. */
    public record Also(String name, List<String> documents) {}

    /** By which name an account goes; empty when it is gone. */
    public String name(UUID account) {
        return names.getOrDefault(account, "");
    }
}
