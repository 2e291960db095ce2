const everyTown = world
  .createWorld({ size: 'full' })
  .lexicon.town.map(({ id }) => id);
function meaning(answer: string): string {
  return (
    everyTown.find((town) => answer.includes(town)) ??
    answer.trim()
  );
}
const doubt = lab.semanticEntropy(replies.map(meaning));
display(`${doubt.toFixed(2)} nats`);
