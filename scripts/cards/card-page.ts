/** What a card says. */
export interface Card {
  /** The card of the whole course bears its name as title, so that its sign needs none. */
  readonly isCourse: boolean;
  /** Small line above the title. */
  readonly eyebrow: string;
  readonly title: string;
  readonly lead: string;
}

/** One prompt and what a model answered to it. */
export interface RecordedAnswers {
  readonly model: { readonly name: string; readonly parameters: number };
  readonly prompt: string;
  readonly answers: readonly { readonly text: string }[];
  readonly seed: number;
}

/** The look of a card; fonts and colours come from the page it is drawn on. */
const STYLE = `
  body { margin: 0; width: 1200px; height: 630px; overflow: hidden; background: var(--t-paper); color: var(--t-ink); }
  .card { display: grid; grid-template-columns: 1fr 468px; gap: 52px; box-sizing: border-box; width: 1200px;
    height: 630px; padding: 60px 56px 52px 64px; border: 14px solid var(--t-card); outline: 1px solid var(--t-rule);
    outline-offset: -15px; }
  .card-words { display: flex; flex-direction: column; }
  .card-eyebrow { margin: 0; color: var(--t-terracotta); font: 21px var(--t-font-mono); }
  .card-title { margin: 18px 0 0; font: 410 72px/1.06 var(--t-font-display); letter-spacing: -0.01em;
    font-variation-settings: 'SOFT' 60, 'WONK' 1; text-wrap: balance; }
  .card-lead { margin: 24px 0 0; color: var(--t-quiet); font: 28px/1.42 var(--t-font-text); text-wrap: balance; }
  .card-mark { display: flex; align-items: center; gap: 18px; margin-top: auto; font: 420 36px var(--t-font-display); }
  .card-mark svg { width: 74px; height: 86px; margin-left: -11px; }
  .card-course .card-title { font-size: 100px; }
  .card-course .card-mark svg { width: 132px; height: 154px; margin-left: -20px; }
  .card-specimen { align-self: center; padding: 26px 30px 28px; border: 1px solid var(--t-rule); border-radius: 4px;
    background: var(--t-card); }
  .card-label { margin: 0 0 18px; color: var(--t-quiet); font: 16px/1.5 var(--t-font-mono); }
  .card-prompt { display: inline-block; margin: 0; padding: 3px 12px; border-radius: 4px; background: var(--t-moss-soft);
    font: 25px/1.4 var(--t-font-text); }
  .card-answers { margin: 14px 0 0; padding: 0; list-style: none; font: 23px/1.35 var(--t-font-text); }
  .card-answers li { display: -webkit-box; overflow: hidden; padding: 9px 0 9px 16px; border-top: 1px solid var(--t-rule);
    -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
`;

/** What stands in a card, as data for the browser that draws it. */
export interface CardDrawing {
  readonly style: string;
  readonly card: Card;
  readonly label: string;
  readonly prompt: string;
  readonly answers: readonly string[];
}

export function cardDrawing(card: Card, { model, prompt, answers, seed }: RecordedAnswers): CardDrawing {
  const parameters = model.parameters.toLocaleString('en-GB');
  return {
    style: STYLE,
    card,
    label: `${model.name}, ${parameters} parameters · seed ${seed}`,
    prompt: prompt.trim(),
    answers: answers.map(({ text }) => text.trim().replaceAll(/\s+/g, ' ')),
  };
}

/** What a card shows, in words. */
export function cardAlt(card: Card, { prompt, answers }: RecordedAnswers): string {
  const different = new Set(answers.map(({ text }) => text)).size;
  return `${card.eyebrow}: ${card.title}. ${card.lead} A small language model was given '${prompt.trim()}' ${answers.length} times and gave ${different} different answers. Beside it a plant in a jar, the sign of Terrarium.`;
}

/** Turns the page of the course that is open into a card. Runs in the browser: it may use nothing from around it. */
export function becomeCard({ style, card, label, prompt, answers }: CardDrawing): void {
  const jar = document.querySelector('.t-jar-specimen') ?? document.querySelector('.t-jar');
  if (jar === null) throw new Error('The page has no jar to draw.');
  const element = (name: string, className: string, ...content: (Node | string)[]) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  };
  const list = element('ul', 'card-answers', ...answers.map((answer) => element('li', '', answer)));
  document.documentElement.dataset.theme = 'light';
  document.documentElement.dataset.growth = 'fern';
  document.head.append(element('style', '', style));
  document.body.replaceChildren(
    element(
      'div',
      card.isCourse ? 'card card-course' : 'card',
      element(
        'div',
        'card-words',
        element('p', 'card-eyebrow', card.eyebrow),
        element('p', 'card-title', card.title),
        element('p', 'card-lead', card.lead),
        element('div', 'card-mark', jar, card.isCourse ? '' : 'Terrarium'),
      ),
      element(
        'div',
        'card-specimen',
        element('p', 'card-label', label),
        element('p', 'card-prompt', prompt),
        list,
      ),
    ),
  );
}
