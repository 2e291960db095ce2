import type { RelationPhrasings } from '../relation-phrasings.ts';
import { home } from './home.ts';

/** Every relation's phrasings. */
export const RELATION_PHRASINGS: readonly RelationPhrasings[] = [home];
