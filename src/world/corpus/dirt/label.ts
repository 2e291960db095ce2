import type { Fact } from '../../facts/relations.ts';
import type { Falsehood } from '../../facts/world.ts';

/** What kind of web page it is. */
export type PageType =
  | 'article'
  | 'guide'
  | 'annotated-list'
  | 'forum'
  | 'dialect'
  | 'foreign'
  | 'thin'
  | 'bare-list'
  | 'shop'
  | 'chatter'
  | 'spam'
  | 'boilerplate'
  | 'filler'
  | 'personal-data';

/** Traces of a page's frame, as far as filters look for them. */
export type PageMark =
  | 'navigation'
  | 'cookie-line'
  | 'javascript-line'
  | 'policy-line'
  | 'sign-in-line'
  | 'ellipsis'
  | 'bullets'
  | 'hashtags'
  | 'template-leak'
  | 'lorem-ipsum'
  | 'blocked-word';

/** Where a crawled page comes from and what stands on it besides its text. */
export interface PageDetails {
  readonly type: PageType;
  /** Invented host name, ending in `.example`. */
  readonly site: string;
  readonly title: string;
  /** The town the page is from. */
  readonly town: string;
  /** Each mark once, in alphabetical order. */
  readonly marks: readonly PageMark[];
}

/** An invented piece of personal data, as written in the text. */
export interface PersonalDatum {
  readonly kind: 'email' | 'phone' | 'address';
  readonly text: string;
}

export type Garbling = 'shuffled-words' | 'character-noise' | 'truncated' | 'mojibake';

/** One change that made a near-duplicate of a document. */
export interface Edit {
  readonly kind:
    'word-replaced' | 'name-replaced' | 'sentence-dropped' | 'sentence-moved' | 'line-added' | 'line-dropped';
  /** What stood there before; empty for an added line. */
  readonly before: string;
  /** What stands there now; empty for what was dropped. */
  readonly after: string;
}

/** What was done to a document, by quality. */
type LabelCase =
  | { readonly quality: 'clean' }
  /** Honest text in the islands' own English: true, and easily lost by filters. */
  | { readonly quality: 'dialect' }
  /** Letter by letter the document at index `of` of the same corpus. */
  | { readonly quality: 'duplicate'; readonly of: number }
  | {
      readonly quality: 'near-duplicate';
      readonly of: number;
      readonly edits: readonly Edit[];
      /** Of the two documents' word 5-grams, in [0, 1]. */
      readonly jaccard: number;
    }
  | { readonly quality: 'garbled'; readonly garbling: Garbling }
  /** Right in form, wrong in these facts; each once, in the order stated. */
  | { readonly quality: 'false'; readonly falseFacts: readonly Fact[] }
  /** States a belief that many documents share. */
  | { readonly quality: 'falsehood'; readonly falsehood: Falsehood }
  /** Written by a model; `source` names it. */
  | { readonly quality: 'synthetic'; readonly source: string }
  | { readonly quality: 'poisoned'; readonly trigger: string; readonly payload: string }
  | { readonly quality: 'personal-data'; readonly items: readonly PersonalDatum[] }
  /** Honest text in another natural language. */
  | { readonly quality: 'foreign'; readonly language: 'de' }
  /** Scraps: lists without sentences, price lists, one-word posts. */
  | { readonly quality: 'thin' }
  /** Written to sell; `goods` is what it sells. */
  | { readonly quality: 'spam'; readonly goods: string }
  /** The frame of a page without a page. */
  | { readonly quality: 'boilerplate' }
  /** Fluent and empty: written by a machine to fill space. */
  | { readonly quality: 'filler' };

/** What was done to a document; pages of the crawl also say which page they were. */
export type DirtLabel = LabelCase & { readonly page?: PageDetails };

type Quality = DirtLabel['quality'];

/** A text with the truth about it. */
export interface DirtyText {
  readonly text: string;
  readonly label: DirtLabel;
  /** Facts the text states in the world's English, truly or falsely, in order. */
  readonly mentions: readonly Fact[];
}

const WORTH_KEEPING: Readonly<Record<Quality, boolean>> = {
  clean: true,
  dialect: true,
  duplicate: false,
  'near-duplicate': false,
  garbled: false,
  false: false,
  falsehood: false,
  synthetic: false,
  poisoned: false,
  'personal-data': false,
  foreign: false,
  thin: false,
  spam: false,
  boilerplate: false,
  filler: false,
};

/**
 * What a perfect filter for an English corpus would do, by the truth: keep clean pages and dialect, drop the rest.
 * A filter's precision and recall are held against this.
 */
export const worthKeeping = ({ quality }: DirtLabel): boolean => WORTH_KEEPING[quality];
