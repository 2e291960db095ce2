import { progressStore } from '#course/progress/store';
import type { StorageTrouble } from '#course/progress/store-types';
import { troubleWords } from './trouble-words.ts';
import './trouble-note.css';

/** What the reader has put out of sight on this page. */
let hushed: StorageTrouble = null;
let following = false;

/** Says in a strip at the page's foot what is not remembered, as long as it is so. */
export function showTrouble(host: HTMLElement): void {
  if (following) return;
  following = true;
  const store = progressStore();
  const { progressPage = '' } = host.dataset;
  // That page says it itself, with what can be done.
  if (location.pathname === progressPage) return;
  const strip = document.createElement('div');
  // In the page before there are words in it: a status that comes with its words is not read out everywhere.
  strip.setAttribute('role', 'status');
  // Not inside the page's columns, which lie one over the other.
  document.body.append(strip);
  store.trouble.subscribe((trouble) => {
    if (trouble !== hushed) hushed = null;
    strip.replaceChildren(...(trouble === null || trouble === hushed ? [] : [note(trouble)]));
  });

  function note(trouble: NonNullable<StorageTrouble>): HTMLElement {
    const { what, remedy } = troubleWords[trouble];
    const words = document.createElement('p');
    words.append(`${what} ${remedy} `);
    words.append(link(progressPage));
    const hide = document.createElement('button');
    hide.type = 'button';
    hide.textContent = 'Hide';
    hide.onclick = () => {
      hushed = trouble;
      strip.replaceChildren();
    };
    const box = document.createElement('div');
    box.className = 'trouble-note';
    box.append(words, hide);
    return box;
  }
}

function link(href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = 'Your progress';
  return anchor;
}
