import { useEffect, useState } from 'preact/hooks';
import { probability, visible } from '#course/wording';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { useSupport } from '../frame/use-support.ts';
import { AskPanel } from './AskPanel.tsx';
import { LoadPanel } from './LoadPanel.tsx';
import { openClient } from './open-client.ts';
import { createRealModelState, type RealModelState } from './real-model-state.ts';
import { backendWords, nextFinding } from './words.ts';
import './real-model.css';

interface Props {
  /** Unique on the page. */
  readonly id?: string;
  /** Path of the course's start, with a slash at either end. */
  readonly root: string;
}

/** A real open model, loaded when the reader asks for it, and asked on this device. */
export function RealModel({ id = 'real-model', root }: Props) {
  const [state] = useState(() => createRealModelState({ root, client: openClient }));
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void state.lookAtKept();
    return () => state.unload();
  }, [state, live]);
  const { phase, failure, info, loadedName, nextTokens, temperature } = state;
  const found = nextTokens.value;
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Ask a real model"
        specimen={
          info.value === null
            ? ['no model loaded', 'nothing is fetched before you press']
            : [loadedName.value, backendWords(info.value)]
        }
        {...withState(state)}
        finding={found === null ? '' : nextFinding(found, temperature.value)}
        {...(found !== null && {
          table: {
            caption: 'The likeliest next tokens',
            columns: ['Token', 'Probability'],
            rows: found.tokens.map((token) => [visible(token.text), probability(token.probability)]),
          },
        })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <LoadPanel state={state} live={live} />
        {failure.value !== null && (
          <FailureNote
            failure={failure.value}
            {...(phase.value === 'failed' && { onRetry: () => void state.load() })}
          />
        )}
        {info.value !== null && <AskPanel state={state} />}
      </Figure>
    </ErrorBoundary>
  );
}

function withState({ phase, answering }: RealModelState): { readonly state?: FigureState } {
  if (phase.value === 'failed') return { state: 'failed' };
  if (phase.value === 'loading' || phase.value === 'opening' || answering.value === 'writing')
    return { state: 'running' };
  return phase.value === 'ready' ? { state: 'live' } : {};
}
