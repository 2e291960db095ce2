/** Samples of one question, beside its likeliest answer. */
export const SAMPLES = 12;
/** At 1 a model's samples are its own distribution; Farquhar et al. 2024 sample there too. */
export const SAMPLE_TEMPERATURE = 1;
/** The room an answer has, in tokens; nearly all end sooner, with their sentence. */
export const ANSWER_ROOM = 40;
