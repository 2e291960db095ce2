const answers = await models.generate({
  prompt: 'Frida lives in',
  count: 20,
  temperature: 1,
  maxTokens: 8,
  seed: 5,
});
function agreement(answers: string[]): number {
  if (answers.length === 0) return 0;
  const times = new Map<string, number>();
  for (const answer of answers)
    times.set(answer, (times.get(answer) ?? 0) + 1);
  return Math.max(...times.values()) / answers.length;
}
display(answers);
display(agreement(answers));
