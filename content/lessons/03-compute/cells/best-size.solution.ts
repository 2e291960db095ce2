type Loss = (parameters: number, tokens: number) => number;
function bestSize(loss: Loss, budget: number): number {
  let best = 1e3;
  for (let power = 3; power < 15; power += 0.001) {
    const size = 10 ** power;
    const tokens = budget / 6 / size;
    if (loss(size, tokens) < loss(best, budget / 6 / best))
      best = size;
  }
  return best;
}
const byPrinted: Loss = (N, D) =>
  lab.parametricLoss(lab.publishedLaws.hoffmannPrinted, N, D);
display(
  `${(bestSize(byPrinted, 5.76e23) / 1e9).toFixed(1)} billion`,
);
