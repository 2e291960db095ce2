import type { PageMark } from '../../corpus/dirt/label.ts';
import { BLOCKLIST } from '../../phrasings/crawl/blocklist.ts';
import {
  CLOSING_LINES,
  COOKIE_LINES,
  JAVASCRIPT_LINES,
  LOREM_LINES,
  NAVIGATION_ITEMS,
  NAVIGATION_MARKS,
  POLICY_LINES,
  SIGN_IN_LINES,
  TEMPLATE_LEAKS,
} from '../../phrasings/crawl/frame-lines.ts';
import type { Chooser } from '../../chooser.ts';
import { fillLine, pickSome } from './page-context.ts';

function navigation(chooser: Chooser): string {
  return pickSome(chooser, NAVIGATION_ITEMS, chooser.pick([3, 4, 5])).join(chooser.pick(NAVIGATION_MARKS));
}

const some = (chooser: Chooser, probability: number, lines: readonly string[]): string[] =>
  chooser.chance(probability) ? [chooser.pick(lines)] : [];

/**
 * Lines around a page's text. A tidy frame has nothing in it that reads as a sentence; a rough one also has what
 * C4 drops lines or pages for.
 */
export type FrameStyle = 'tidy' | 'rough';

/** Lines above the text: the masthead, and more. */
export function topLines(chooser: Chooser, masthead: string, style: FrameStyle): string[] {
  return [
    masthead,
    ...(chooser.chance(0.6) ? [navigation(chooser)] : []),
    ...(style === 'rough'
      ? [...some(chooser, 0.12, COOKIE_LINES), ...some(chooser, 0.05, TEMPLATE_LEAKS)]
      : []),
  ];
}

/** Lines below the text; there may be none. */
export function bottomLines(chooser: Chooser, masthead: string, style: FrameStyle): string[] {
  const closing = some(chooser, 0.45, CLOSING_LINES).map((line) => fillLine(line, { site: masthead }));
  if (style === 'tidy') return closing;
  return [
    ...some(chooser, 0.1, SIGN_IN_LINES),
    ...some(chooser, 0.03, LOREM_LINES),
    ...closing,
    ...some(chooser, 0.25, POLICY_LINES),
    ...some(chooser, 0.08, JAVASCRIPT_LINES),
  ];
}

const blocked = new RegExp(`\\b(?:${BLOCKLIST.join('|')})\\b`, 'i');

const MARKS: Readonly<Record<PageMark, RegExp>> = {
  'blocked-word': blocked,
  bullets: /^[-*•] /m,
  'cookie-line': /cookies?\b/i,
  ellipsis: /\.\.\./,
  hashtags: /#\w/,
  'javascript-line': /javascript/i,
  'lorem-ipsum': /lorem ipsum/i,
  navigation: /^.+ [|>/*] .+ [|>/*] .+$/m,
  'policy-line': /privacy policy|terms of use|datenschutz/i,
  'sign-in-line': /^(?:sign in to|subscribe to see|you have read|members may) .*\.\.\.$/im,
  'template-leak': /\{/,
};

/** The marks a text bears, in alphabetical order. */
export const marksOf = (text: string): PageMark[] =>
  (Object.keys(MARKS) as PageMark[]).filter((mark) => MARKS[mark].test(text));
