import ts from 'typescript';

/** What to do about what TypeScript says, by its number; what is not listed says it well enough itself. */
const REMEDIES: Readonly<Record<number, string>> = {
  1005: 'Mend the code.',
  2322: 'Give it a value of that type, or change the type.',
  2339: 'Take one that it has.',
  2345: 'Give it a value of that type.',
  2551: 'Take one that it has.',
  2554: 'Give it as many as it takes.',
  2578: 'Take the comment out: nothing is wrong in the line below it.',
  2588: 'Give the new value a name of its own: only the cell that defines a value can change it.',
  7006: 'Say its type, like (value: number).',
  18047: 'Say what happens when it is null.',
  18048: 'Say what happens when it is undefined.',
};

/** A stream of values, as `view` returns it, used as if it were one of them. */
const OF_VIEW = /\bView<|\bAsyncGenerator</;

/** A diagnostic of TypeScript as a fault's words. */
export function explainDiagnostic({ code, messageText }: ts.Diagnostic): { problem: string; remedy: string } {
  const message = inWordsOfCells(ts.flattenDiagnosticMessageText(messageText, '; ')).replaceAll(
    /;\s+/g,
    '; ',
  );
  const [, suggestion] = / (Did you mean .+\?)$/.exec(message) ?? [];
  const problem = message.replace(/ Did you mean .+\?$/, '').replace(/\.$/, '');
  if (OF_VIEW.test(message)) {
    return {
      problem,
      remedy: 'What view(…) chooses is a value for other cells: use it in a cell of its own.',
    };
  }
  const remedy =
    suggestion ?? REMEDIES[code] ?? 'Mend it; where the error is the point, write // @ts-expect-error above.';
  return { problem, remedy };
}

/** A cell knows libraries and other cells' types by name; which file they come from is this program's affair. */
export const inWordsOfCells = (message: string): string =>
  message
    .replaceAll(/typeof import\("[^"]*\/src\/(lab|world)\/index"\)/g, '$1')
    .replaceAll(/import\("[^"]*"\)\./g, '');
