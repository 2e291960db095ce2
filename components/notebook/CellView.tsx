import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RecordedOutput } from '#notebook/recorded-output';
import { CellCode } from './CellCode.tsx';
import { CellHead } from './CellHead.tsx';
import { CellOutput } from './CellOutput.tsx';
import { EditedRow } from './EditedRow.tsx';
import { ExercisePanel } from './ExercisePanel.tsx';
import type { Notebook } from './notebook.ts';
import type { CellData } from './cell-props.ts';
import { OfferNote } from './OfferNote.tsx';
import { TroubleNote } from './TroubleNote.tsx';
import './exercise.css';
import './notebook.css';

export interface CellViewProps {
  readonly data: CellData;
  /** The highlighted code block, as the build made it. */
  readonly codeHtml: string;
  /** Drawn at build; in the page `recordedHtml` holds what was drawn. */
  readonly recorded?: RecordedOutput | null;
  readonly recordedHtml?: string;
  /** Null until the page's notebook is awake: all buttons are disabled then. */
  readonly notebook: Notebook | null;
  /** Unique on the page. */
  readonly id?: string;
}

/** A cell: rendered at build, and once more over the same markup when the notebook wakes. */
export function CellView(props: CellViewProps) {
  const { data, codeHtml, recorded = null, recordedHtml, notebook, id = `cell-${data.number}` } = props;
  const cell = notebook?.cells.find((other) => other.data.cell.key === data.cell.key) ?? null;
  const state = cell?.state.value ?? 'idle';
  const hasRun = state !== 'idle';
  const isOutputFirst = useNarrow() && hasRun;
  const root = useRef<HTMLElement>(null);
  useFocusKeptInMove(root, isOutputFirst);

  const code = (
    <div key="code" class="notebook-code-part">
      {cell !== null && notebook !== null && <OfferNote cell={cell} notebook={notebook} />}
      <CellCode id={id} data={data} codeHtml={codeHtml} cell={cell} notebook={notebook} />
      {cell !== null && notebook !== null && <EditedRow cell={cell} notebook={notebook} />}
    </div>
  );
  const output = (
    <CellOutput
      key="output"
      data={data}
      cell={cell}
      notebook={notebook}
      recorded={recorded}
      recordedHtml={recordedHtml}
    />
  );
  const parts: ComponentChildren[] = isOutputFirst ? [output, code] : [code, output];
  return (
    <section
      class="notebook-cell not-content"
      role="group"
      aria-labelledby={data.exercise === null ? `${id}-title` : `${id}-title ${id}-exercise`}
      id={id}
      data-state={state}
      ref={root}
    >
      <CellHead id={id} data={data} cell={cell} notebook={notebook} />
      {notebook !== null && notebook.lastRun.value === cell && <TroubleNote notebook={notebook} />}
      {parts}
      {data.exercise !== null && (
        <ExercisePanel data={data} exercise={data.exercise} cell={cell} notebook={notebook} />
      )}
    </section>
  );
}

/** Whether the window is as narrow as a phone's. False at build and until the page has looked. */
function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    const query = matchMedia('(max-width: 40rem)');
    const look = (): void => setNarrow(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}

/** Parts that change places lose the focus in most browsers; it is given back. */
function useFocusKeptInMove(root: { readonly current: HTMLElement | null }, place: boolean): void {
  const focused = useRef<Element | null>(null);
  const active = typeof document === 'undefined' ? null : document.activeElement;
  if (active !== null && root.current?.contains(active)) focused.current = active;
  useLayoutEffect(() => {
    const { current } = focused;
    if (document.activeElement !== document.body || !(current instanceof HTMLElement)) return;
    if (root.current?.contains(current)) current.focus({ preventScroll: true });
  }, [root, place]);
}
