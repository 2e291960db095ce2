/** Temperatures at which an answer's spread is measured, recorded and live alike. */
export const SPREAD_TEMPERATURES = [0, 0.3, 0.6, 1, 1.4, 2] as const;
/** Answers to a draw. Entropy and distinct-n grow with the number, so all draws have the same. */
export const ANSWERS_A_DRAW = 40;
/** The room an answer has, in tokens; most end sooner, with their sentence. */
export const ANSWER_TOKENS = 40;
