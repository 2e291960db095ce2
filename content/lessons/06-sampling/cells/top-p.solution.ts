// Which tokens are kept, by their number, likeliest first.
function keepTopP(shares: number[], p: number): number[] {
  const order = shares
    .map((share, token) => ({ share, token }))
    .sort((a, b) => b.share - a.share);
  const kept: number[] = [];
  let mass = 0;
  for (const { share, token } of order) {
    if (mass >= p) break;
    kept.push(token);
    mass += share;
  }
  return kept;
}
const plain = Array.from(lab.softmax(logits));
display(keepTopP(plain, 0.9));
