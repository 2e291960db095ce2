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
import { fillLine, pickSome, type PageContext } from './page-context.ts';

/** Lines above and below a page's text. */
export interface Frame {
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

function navigation({ chooser }: PageContext): string {
  return pickSome(chooser, NAVIGATION_ITEMS, chooser.pick([3, 4, 5])).join(chooser.pick(NAVIGATION_MARKS));
}

/** At most 60 words in all. Faults of the kind that C4 drops pages for are rare, as on the web. */
export function writeFrame(context: PageContext): Frame {
  const { chooser, masthead } = context;
  const some = (probability: number, lines: readonly string[]): string[] =>
    chooser.chance(probability) ? [fillLine(chooser.pick(lines), { site: masthead })] : [];
  return {
    top: [
      ...(chooser.chance(0.5) ? [masthead] : []),
      ...(chooser.chance(0.6) ? [navigation(context)] : []),
      ...some(0.12, COOKIE_LINES),
      ...(chooser.chance(0.05) ? [chooser.pick(TEMPLATE_LEAKS)] : []),
    ],
    bottom: [
      ...some(0.1, SIGN_IN_LINES),
      ...some(0.03, LOREM_LINES),
      ...some(0.45, CLOSING_LINES),
      ...some(0.25, POLICY_LINES),
      ...some(0.08, JAVASCRIPT_LINES),
    ],
  };
}

const blocked = new RegExp(`\\b(?:${BLOCKLIST.join('|')})\\b`, 'i');

const MARKS: Readonly<Record<PageMark, (text: string) => boolean>> = {
  'blocked-word': (text) => blocked.test(text),
  bullets: (text) => /^[-*•] /m.test(text),
  'cookie-line': (text) => /cookies?\b/i.test(text),
  ellipsis: (text) => text.includes('...'),
  hashtags: (text) => /#\w/.test(text),
  'javascript-line': (text) => /javascript/i.test(text),
  'lorem-ipsum': (text) => /lorem ipsum/i.test(text),
  navigation: (text) => /^.+ [|>/*] .+ [|>/*] .+$/m.test(text),
  'policy-line': (text) => /privacy policy|terms of use|datenschutz/i.test(text),
  'sign-in-line': (text) => /sign in|subscribe|members/i.test(text),
  'template-leak': (text) => text.includes('{'),
};

/** The marks a text bears, in alphabetical order. */
export const marksOf = (text: string): PageMark[] =>
  (Object.keys(MARKS) as PageMark[]).filter((mark) => MARKS[mark](text));
