function keepPage(text: string): boolean {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '');
  const ended = lines.filter((line) =>
    /[.!?]["'”’)]*$/.test(line.trim()),
  );
  return ended.length / lines.length > 0.12;
}
const keptByYou = pages.filter(({ text }) => keepPage(text)).length;
display(`It keeps ${keptByYou} of ${pages.length} pages.`);
