import { useEffect, useRef } from 'preact/hooks';
import { percent, plural, wholeNumber } from '#course/wording';
import type { StageId } from '#lab/filtering/pipeline/settings';
import type { CrawlReport, StageReport } from '#run/crawl/report';
import { CheckBox } from '../frame/CheckBox.tsx';
import type { Crawling } from './crawling.ts';
import { stageWords } from './words.ts';

interface Props {
  readonly crawling: Crawling;
  readonly live: boolean;
}

type Move = { readonly stage: StageId; readonly by: -1 | 1 };

/** The pipeline from top to bottom: what is on, what comes out of each stage, and how good it is. */
export function StageList({ crawling, live }: Props) {
  const { order, on } = crawling.settings.value;
  const report = crawling.report.value;
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<Move | null>(null);
  useEffect(() => {
    // A row that moves takes the focus out of its button.
    if (moved.current === null) return;
    const { stage, by } = moved.current;
    moved.current = null;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-stage='${stage}'] .crawl-move`);
    const [earlier, later] = buttons ?? [];
    const wanted = by < 0 ? earlier : later;
    (wanted?.disabled === false ? wanted : by < 0 ? later : earlier)?.focus();
  }, [order]);
  const move = (stage: StageId, by: -1 | 1): void => {
    moved.current = { stage, by };
    crawling.move(stage, by);
  };
  return (
    <ol class="crawl-stages" ref={list}>
      <li class="crawl-stage crawl-raw">
        <span class="crawl-stage-name">The raw crawl</span>
        <Flow kept={report.documents} worthy={report.worthy} of={report.documents} />
      </li>
      {order.map((stage, place) => {
        const { name, detail } = stageWords[stage];
        const found = report.stages.find((one) => one.stage === stage);
        return (
          <li key={stage} class="crawl-stage" data-stage={stage} data-on={on.includes(stage)}>
            <CheckBox
              label={name}
              detail={detail}
              checked={on.includes(stage)}
              disabled={!live}
              onChange={(checked) => crawling.toggle(stage, checked)}
            />
            <div class="crawl-moves">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  class="t-button crawl-move"
                  aria-label={`${name}: ${by < 0 ? 'earlier' : 'later'}`}
                  disabled={!live || place + by < 0 || place + by >= order.length}
                  onClick={() => move(stage, by)}
                >
                  <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
                </button>
              ))}
            </div>
            {found !== undefined && <StageFlow report={report} stage={found} />}
          </li>
        );
      })}
    </ol>
  );
}

function StageFlow({ report, stage }: { readonly report: CrawlReport; readonly stage: StageReport }) {
  if (stage.state !== 'worked') {
    return (
      <p class="crawl-flow-words t-quiet">
        {stage.state === 'off' ? 'off' : 'not taught yet: label pages of both kinds'}
      </p>
    );
  }
  return (
    <Flow
      kept={stage.kept}
      worthy={stage.keptWorthy}
      of={report.documents}
      lost={stage.incomingWorthy - stage.keptWorthy}
      dropped={stage.incoming - stage.kept}
    />
  );
}

interface FlowProps {
  readonly kept: number;
  readonly worthy: number;
  readonly of: number;
  readonly dropped?: number;
  readonly lost?: number;
}

/** A bar of all pages: those worth keeping, the bad ones that are still there, and room for what is gone. */
function Flow({ kept, worthy, of, dropped, lost }: FlowProps) {
  const width = (count: number): string => `${(100 * count) / of}%`;
  return (
    <>
      <span class="crawl-bar" aria-hidden="true">
        <span class="crawl-bar-good" style={{ width: width(worthy) }} />
        <span class="crawl-bar-bad" style={{ width: width(kept - worthy) }} />
      </span>
      <p class="crawl-flow-words">
        <strong>{wholeNumber(kept)}</strong> left, {kept === 0 ? 'none' : percent(worthy / kept)} of them good
        {dropped !== undefined && lost !== undefined && (
          <span class="t-quiet">
            {' '}
            · {wholeNumber(dropped)} dropped
            {lost > 0 && <span class="crawl-lost">, {plural(lost, 'good page')} lost</span>}
          </span>
        )}
      </p>
    </>
  );
}
