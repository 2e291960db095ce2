import { deriveSeed } from '#lab';
import { CONTEXT_LENGTH, type Tokenizer } from '#models';
import { writeTrainingCorpus } from './training-set.ts';

/** A document to read through. */
export interface ScannedDocument {
  /** The leading `<eos>` included. */
  readonly ids: readonly number[];
  /** First position whose tokens up to it no document before has begun with. */
  readonly fresh: number;
}

/** Positions that a scan of a document counts: every beginning once, however many documents share it. */
export const freshPositions = ({ ids, fresh }: ScannedDocument): number => ids.length - fresh;

/**
 * Writes documents of the full world, most of whose people and phrasings a model that learnt from the primer has not met: it is
 * less sure than among its own, and has more near-ties. Those that do not fit the context are left out.
 */
export function writeScannedText(words: number, seed: number, tokenizer: Tokenizer): ScannedDocument[] {
  const { documents } = writeTrainingCorpus({
    text: 'full',
    words,
    seed: deriveSeed(seed, 'scanned text'),
  });
  const seen = new Set<number>();
  return documents.flatMap(({ text }) => {
    const ids = [tokenizer.eosId, ...tokenizer.encode(text)];
    if (ids.length > CONTEXT_LENGTH) return [];
    let hash = 0;
    let fresh = 0;
    ids.forEach((id, place) => {
      hash = mix(hash, id);
      if (seen.has(hash)) fresh = place + 1;
      seen.add(hash);
    });
    return fresh < ids.length ? [{ ids, fresh }] : [];
  });
}

/** 31 bits of a hash: two beginnings that share one by chance count once, which costs a scan of a million some two hundred. */
function mix(hash: number, id: number): number {
  let mixed = Math.imul(hash, 0x0100_0193) ^ (id + 1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
  return (mixed ^ (mixed >>> 13)) >>> 1;
}
