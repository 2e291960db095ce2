interface Candidate {
  readonly text: string;
  readonly probability: number;
}
function masked(
  tokens: readonly Candidate[],
  isAllowed: (text: string) => boolean,
): Candidate[] {
  const kept = tokens.filter(({ text }) => isAllowed(text));
  const mass = kept.reduce(
    (sum, { probability }) => sum + probability,
    0,
  );
  return kept.map(({ text, probability }) => ({
    text,
    probability: probability / mass,
  }));
}
const allowed = masked(towns, (text) =>
  ['Havn', 'Torvik'].includes(text.trim()),
);
display(Inputs.table(allowed));
