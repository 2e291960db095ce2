/** A piece of a document: a sentence, or what stands before sentences. */
export type Piece =
  | { readonly kind: 'sentence'; readonly text: string; readonly complete: boolean }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'turn'; readonly role: 'user' | 'assistant' };

const LABEL = /^((?:\p{Lu}[\p{L}]+)(?: \p{Lu}[\p{L}]+)?): /u;
/** What stands before an item of a list. */
const BULLET = /^[-*•] /;
const SENTENCE = /[^.?!]+(?:[.?!]+|$)/g;

function splitLine(line: string): Piece[] {
  const label = LABEL.exec(line);
  const body = label ? line.slice(label[0].length) : line;
  const sentences = (body.match(SENTENCE) ?? []).map((text) => text.trim()).filter((text) => text !== '');
  return [
    ...(label ? [{ kind: 'label' as const, name: label[1]! }] : []),
    ...sentences.map((text) => ({ kind: 'sentence' as const, text, complete: /[.?!]$/.test(text) })),
  ];
}

/** Cuts a document into sentences, speakers' labels and chat turns. Text cut short gives an incomplete sentence. */
export function splitText(text: string): Piece[] {
  return text.split(/(<user>|<assistant>)/).flatMap((part): Piece[] => {
    if (part === '<user>') return [{ kind: 'turn', role: 'user' }];
    if (part === '<assistant>') return [{ kind: 'turn', role: 'assistant' }];
    return part.split('\n').flatMap((line) => splitLine(line.trim().replace(BULLET, '')));
  });
}
