function loss(probabilities: number[]): number {
  const surprises = probabilities.map((p) => -Math.log(p));
  return (
    surprises.reduce((sum, nats) => sum + nats, 0) /
    surprises.length
  );
}
