import type { ComponentChildren } from 'preact';
import { CopyLink } from './CopyLink.tsx';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import type { FigureLink } from './linked-state.ts';
import { LiveStatus } from './LiveStatus.tsx';
import { useLinkedState } from './use-linked-state.ts';
import './frame.css';

/** Where a figure stands: what it shows was `recorded` earlier, is `live`, or a run is under way, halted or broken. */
export type FigureState = 'recorded' | 'live' | 'running' | 'stopped' | 'failed';

export interface FigureProps {
  /** Unique on the page; links the title to the figure. */
  readonly id: string;
  readonly title: string;
  /** The label every specimen carries: model, parameters, seed, where it ran. A line each. */
  readonly specimen: readonly string[];
  readonly state?: FigureState | undefined;
  /** One sentence that says what the figure shows now; empty while there is nothing to say. Read out on pause. */
  readonly finding?: string | undefined;
  /** What is read out instead of the finding, where that should say more. */
  readonly announce?: string | undefined;
  /** The numbers behind the figure, folded away at its foot. */
  readonly table?: DataTableProps | undefined;
  /** Further things to do with the figure, at its foot. */
  readonly actions?: ComponentChildren;
  /** Offers 'Copy link to this state', and opens such links: `linkedState(…)`. */
  readonly link?: FigureLink | undefined;
  readonly children: ComponentChildren;
}

const stateWords: Record<FigureState, string> = {
  recorded: 'recorded earlier',
  live: 'live on this device',
  running: 'running on this device',
  stopped: 'stopped',
  failed: 'failed',
};

/**
 * The frame of every widget. `not-content` keeps the site's prose styles outside. A group, since a named section is a
 * landmark, and a page of landmarks is a page without any.
 */
export function Figure(props: FigureProps) {
  const { id, title, specimen, state, finding = '', announce, table, actions, link, children } = props;
  const linkNote = useLinkedState(id, link);
  return (
    <section
      class="t-figure not-content"
      role="group"
      aria-labelledby={`${id}-title`}
      id={id}
      data-state={state}
    >
      <div class="t-figure-head">
        <h3 class="t-figure-title" id={`${id}-title`}>
          {title}
        </h3>
        <p class="t-specimen">
          {specimen.map((line) => (
            <span key={line}>{line}</span>
          ))}
          {state !== undefined && <span class="t-state">{stateWords[state]}</span>}
        </p>
      </div>
      {linkNote !== '' && <p class="t-quiet">{linkNote}</p>}
      {children}
      {finding !== '' && <p class="t-finding">{finding}</p>}
      {table !== undefined && <DataTable {...table} />}
      {(actions !== undefined || link !== undefined) && (
        <div class="t-figure-foot">
          {actions}
          {link !== undefined && <CopyLink figureId={id} link={link} />}
        </div>
      )}
      <LiveStatus text={announce ?? finding} />
    </section>
  );
}
