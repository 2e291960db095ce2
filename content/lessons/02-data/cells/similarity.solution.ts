function similarity(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((run) => b.has(run)).length;
  const either = a.size + b.size - shared;
  return either === 0 ? 0 : shared / either;
}
