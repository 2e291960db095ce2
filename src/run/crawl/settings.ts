import {
  STAGES,
  defaultThresholds,
  rangeOf,
  type PipelineSettings,
  type StageId,
  type ThresholdName,
  type Thresholds,
} from '#lab/filtering/pipeline/settings';
import { REFERENCE_KINDS, type ReferenceKind } from '#world/crawl/reference-kinds';

/** Pages that a reader labels. */
export const LABELLED_PAGES = 20;

/** What the reader thinks of a page; null where nothing was said yet. */
export type ReaderLabel = boolean | null;

/** A reader's pipeline over a crawl: with a seed it says exactly which text is left. */
export interface CrawlSettings extends PipelineSettings {
  readonly reference: ReferenceKind;
  /** One for each page of the crawl's labelling sample. */
  readonly labels: readonly ReaderLabel[];
}

const noLabels: readonly ReaderLabel[] = new Array<ReaderLabel>(LABELLED_PAGES).fill(null);

/** Where everybody begins: the published rules and near-duplicates, without the two stages that learn. */
export const defaultCrawlSettings: CrawlSettings = {
  order: STAGES,
  on: ['gopherQuality', 'gopherRepetition', 'c4', 'fineWeb', 'nearDuplicates'],
  thresholds: defaultThresholds,
  blocklist: true,
  reference: 'encyclopaedia',
  labels: noLabels,
};

export const defaultCrawlSeed = 1;

/** Settings as short texts, for a link and for the browser's storage. */
export interface WrittenSettings {
  /** A letter a stage, in order; a capital for one that is on. */
  readonly stages: string;
  /** Thresholds that were changed: `minWords=40;maxTop2gram=0.3`. */
  readonly changed: string;
  readonly blocklist: boolean;
  readonly reference: ReferenceKind;
  /** A character a page: k keep, d drop, - nothing yet. */
  readonly labels: string;
}

const LETTERS: Readonly<Record<StageId, string>> = {
  gopherQuality: 'q',
  gopherRepetition: 'r',
  c4: 'c',
  fineWeb: 'f',
  nearDuplicates: 'n',
  perplexity: 'p',
  classifier: 'l',
};

const names = Object.keys(defaultThresholds) as ThresholdName[];

export function writeSettings(settings: CrawlSettings): WrittenSettings {
  const { order, on, thresholds, blocklist, reference, labels } = settings;
  return {
    stages: order
      .map((stage) => (on.includes(stage) ? LETTERS[stage].toUpperCase() : LETTERS[stage]))
      .join(''),
    changed: names
      .filter((name) => thresholds[name] !== defaultThresholds[name])
      .map((name) => `${name}=${thresholds[name]}`)
      .join(';'),
    blocklist,
    reference,
    labels: labels.map((label) => (label === null ? '-' : label ? 'k' : 'd')).join(''),
  };
}

/** @returns undefined when a part is not as `writeSettings` writes it */
export function readSettings(written: WrittenSettings): CrawlSettings | undefined {
  const { stages, changed, blocklist, reference, labels } = written;
  const order = [...stages.toLowerCase()].map((letter) => STAGES.find((stage) => LETTERS[stage] === letter));
  if (order.length !== STAGES.length || new Set(order).size !== STAGES.length || order.includes(undefined))
    return undefined;
  const thresholds = readThresholds(changed);
  if (!thresholds || !/^[kd-]*$/.test(labels) || labels.length !== LABELLED_PAGES) return undefined;
  // Storage may hold anything.
  if (!REFERENCE_KINDS.includes(reference) || typeof blocklist !== 'boolean') return undefined;
  const whole = order as StageId[];
  return {
    order: whole,
    on: whole.filter((_, place) => /[A-Z]/.test(stages.charAt(place))),
    thresholds,
    blocklist,
    reference,
    labels: [...labels].map((letter) => (letter === '-' ? null : letter === 'k')),
  };
}

function readThresholds(changed: string): Thresholds | undefined {
  const read: Partial<Record<ThresholdName, number>> = {};
  for (const entry of changed === '' ? [] : changed.split(';')) {
    const [name, text = ''] = entry.split('=');
    const known = names.find((one) => one === name);
    if (known === undefined || text === '') return undefined;
    const value = Number(text);
    const { min, max, step } = rangeOf(known);
    if (!(value >= min && value <= max) || (step === 1 && !Number.isInteger(value))) return undefined;
    read[known] = value;
  }
  return { ...defaultThresholds, ...read };
}
