/** Remembers the logits of the last prompts, so that a control that only shapes them never runs the model. */
export interface LogitMemory {
  /**
   * @param version of the weights; other weights forget everything
   * @param compute runs the model; called only for a prompt that is not remembered
   */
  recall(
    version: number,
    prompt: string,
    compute: () => Promise<Float32Array>,
  ): Promise<{ readonly logits: Float32Array; readonly ranModel: boolean }>;
}

export function createLogitMemory(capacity = 32): LogitMemory {
  const remembered = new Map<string, Float32Array>();
  let rememberedVersion = NaN;
  return {
    async recall(version, prompt, compute) {
      if (version !== rememberedVersion) {
        remembered.clear();
        rememberedVersion = version;
      }
      const known = remembered.get(prompt);
      if (known !== undefined) return { logits: known, ranModel: false };
      const logits = await compute();
      if (version === rememberedVersion) remembered.set(prompt, logits);
      if (remembered.size > capacity) remembered.delete(remembered.keys().next().value!);
      return { logits, ranModel: true };
    },
  };
}
