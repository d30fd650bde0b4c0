package org.reencuentro.provider;

/** Whether the word of a provider stands for a second factor too. */
public enum SecondFactorWord {
    /** Never: a second factor is shown here. */
    NEVER,
    /** When the provider says of a sign-in that it saw one: by the class that was agreed, or else by its methods. */
    WHEN_TOLD,
    /** Always: the organisation lets nobody in without. */
    ALWAYS
}
