function reshape(
  probabilities: number[],
  temperature: number,
): number[] {
  const powers = probabilities.map((p) => p ** (1 / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
