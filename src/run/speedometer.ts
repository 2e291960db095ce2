/** Tokens a second over the last steps, so that the figure follows the device as it heats and throttles. */
export interface Speedometer {
  record(tokens: number, durationMs: number): void;
  /** 0 before the first record. */
  readonly tokensPerSecond: number;
}

export function createSpeedometer(window = 24): Speedometer {
  const recent: { tokens: number; durationMs: number }[] = [];
  return {
    record(tokens, durationMs) {
      recent.push({ tokens, durationMs });
      if (recent.length > window) recent.shift();
    },
    get tokensPerSecond() {
      const tokens = recent.reduce((sum, step) => sum + step.tokens, 0);
      const durationMs = recent.reduce((sum, step) => sum + step.durationMs, 0);
      return durationMs > 0 ? (1000 * tokens) / durationMs : 0;
    },
  };
}
