import { askWithNotes } from '../grounding/ask-with-notes.ts';
import type { HeldModel } from '../held-model.ts';
import { compareChange } from '../small-change/compare.ts';
import { computeEveryWay } from './arithmetic.ts';
import { lookAtAttention } from './attention.ts';
import { measureCapability } from './capability.ts';
import { lookAtEmbeddings } from './embeddings.ts';
import { rateNextTokens } from './logits.ts';
import { lookThroughMask } from './mask.ts';
import { nudge } from './nudge.ts';
import type { AnalysisQuery, AnalysisResult } from './protocol.ts';
import { scoreText } from './score.ts';
import { tokenise } from './tokenise.ts';
import { lookThroughWindow } from './window.ts';

/** Looks into a model. The same query of the same weights gives the same result, in a page and in a script. */
export function analyse(held: HeldModel, query: AnalysisQuery): Promise<AnalysisResult> {
  switch (query.kind) {
    case 'tokens':
      return tokenise(held, query);
    case 'embeddings':
      return lookAtEmbeddings(held, query);
    case 'attention':
      return lookAtAttention(held, query);
    case 'score':
      return scoreText(held, query);
    case 'logits':
      return rateNextTokens(held, query);
    case 'mask':
      return lookThroughMask(held, query);
    case 'nudge':
      return nudge(held, query);
    case 'arithmetic':
      return computeEveryWay(held, query);
    case 'capability':
      return measureCapability(held, query);
    case 'change':
      return compareChange(held, query);
    case 'window':
      return lookThroughWindow(held, query);
    case 'grounded':
      return askWithNotes(held, query);
  }
}
