import type { Tokenizer } from '#models';
import type { WeighedAnswer } from './answer-batch.ts';
import { chooseTarget } from './choose-target.ts';
import type { GradedDraws } from './draw-graded.ts';
import { ABSTENTION } from './plan.ts';

/** Questions of which a right answer was kept, of which abstaining was, and of which nothing was. */
export interface KeptCounts {
  readonly answer: number;
  readonly abstain: number;
  readonly nothing: number;
}

/** What a rule keeps of the answers drawn, to be learnt, and how often which. */
export function chooseRows(
  draws: readonly GradedDraws[],
  penalty: number,
  tokenizer: Pick<Tokenizer, 'encode' | 'eosId'>,
): { readonly rows: readonly WeighedAnswer[]; readonly kept: KeptCounts } {
  const kept = { answer: 0, abstain: 0, nothing: 0 };
  const rows = draws.flatMap(({ question, answers }): WeighedAnswer[] => {
    const target = chooseTarget(
      answers.map(({ outcome }) => outcome),
      penalty,
    );
    kept[target === null ? 'nothing' : target === 'abstain' ? 'abstain' : 'answer']++;
    if (target === null) return [];
    const ids = target === 'abstain' ? tokenizer.encode(ABSTENTION) : answers[target]!.ids;
    return [{ prompt: tokenizer.encode(question.prompt), answer: [...ids, tokenizer.eosId], weight: 1 }];
  });
  return { rows, kept };
}
