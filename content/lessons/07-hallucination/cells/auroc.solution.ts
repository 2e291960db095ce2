function areaUnder(right: number[], wrong: number[]): number {
  let surer = 0;
  for (const r of right) {
    for (const w of wrong) {
      if (r > w) surer += 1;
      if (r === w) surer += 0.5;
    }
  }
  return surer / (right.length * wrong.length);
}
display(areaUnder([0.9, 0.8, 0.5], [0.7, 0.5]));
