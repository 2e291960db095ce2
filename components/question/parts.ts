/**
 * What `<Option>`, `<Why>` and `<Answer>` hand to the `<Question>` around them: components render from the inside out, so
 * each puts its text between two comments, and the question takes them from there.
 */
export interface Part {
  readonly name: PartName;
  readonly props: Readonly<Record<string, unknown>>;
  /** Its own text as HTML, without the parts inside it. */
  readonly html: string;
  readonly parts: readonly Part[];
}
export type PartName = 'option' | 'why' | 'answer';

/** Brackets of a part: what opens it, and what closes it. */
export function partBrackets(name: PartName, props: Readonly<Record<string, unknown>>): [string, string] {
  // Inside a comment, '>' could end it.
  const written = JSON.stringify(props).replaceAll('>', String.raw`\u003e`);
  return [`<!--question:${name} ${written}-->`, `<!--/question:${name}-->`];
}

/** Takes the parts out of a text. */
export function readParts(html: string): Pick<Part, 'html' | 'parts'> {
  interface Open {
    name: PartName;
    props: Readonly<Record<string, unknown>>;
    html: string;
    parts: Part[];
  }
  const root: Open = { name: 'answer', props: {}, html: '', parts: [] };
  const stack = [root];
  let at = 0;
  for (const match of html.matchAll(/<!--(\/?)question:(option|why|answer)(?: (\{.*?\}))?-->/g)) {
    const [bracket, slash, name, props] = match;
    stack.at(-1)!.html += html.slice(at, match.index);
    at = match.index + bracket.length;
    if (slash === '') {
      stack.push({
        name: name as PartName,
        props: JSON.parse(props ?? '{}') as Record<string, unknown>,
        html: '',
        parts: [],
      });
    } else {
      const done = stack.pop()!;
      stack.at(-1)!.parts.push({ ...done, html: tidy(done.html) });
    }
  }
  root.html += html.slice(at);
  return { html: tidy(root.html), parts: root.parts };
}

/** Without the empty paragraphs and the white space that parts leave behind. */
const tidy = (html: string): string =>
  html
    .replaceAll(/<p>\s*<\/p>/g, '')
    .replaceAll(/\s+<\/p>/g, '</p>')
    .trim();
