package org.reencuentro.call;

import java.util.Optional;

/**
 * A contact of a child as the officer gives it.
 *
 * @param digits as they would be dialled
 * @param country {@code US} or {@code MX} for ten digits; otherwise ignored
 * @param source by whom, besides the child, it is said to be the family's; empty where nobody was named, which is refused
 */
public record ContactDraft(String digits, Optional<String> country, Optional<ContactSource> source) {}
