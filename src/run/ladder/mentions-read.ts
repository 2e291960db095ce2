import type { RelationId } from '#world';
import type { LadderModel } from './people-by-rung.ts';
import recorded from './recorded/mentions.json' with { type: 'json' };

/** What a shipped model read of the people on the ladder, counted by `npm run record -- ladder-mentions`. */
export interface MentionsRead {
  /** How often each of the ladder's facts about a person was read, by the person's id. */
  readonly told: Readonly<Record<string, number>>;
  /** The value that the text gives to people most often, and its share of all mentions of the relation. */
  readonly commonest: Readonly<
    Partial<Record<RelationId, { readonly value: string; readonly share: number }>>
  >;
}

export const mentionsRead: Readonly<Record<LadderModel, MentionsRead>> = recorded.models;
