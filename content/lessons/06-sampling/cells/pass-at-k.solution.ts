function coverage(n: number, c: number, k: number): number {
  let noneRight = 1;
  for (let i = 0; i < k; i++) {
    noneRight *= Math.max(0, n - c - i) / (n - i);
  }
  return 1 - noneRight;
}
display(coverage(10, 1, 5));
