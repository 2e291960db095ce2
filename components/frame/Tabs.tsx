import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface Tab {
  /** Unique among the tabs. */
  readonly id: string;
  readonly label: string;
  readonly content: ComponentChildren;
}

export interface TabsProps {
  /** Names the row of tabs. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Which tab is open, where the widget decides; otherwise the first, then the reader's choice. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

/**
 * Tabs as the ARIA Authoring Practices describe them: arrow keys, Home and End move and open. Every panel is in the
 * HTML; without JavaScript they are all shown, each under its name.
 */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const prefix = useId();
  const row = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const open = selected ?? chosen;

  const choose = (index: number): void => {
    const at = (index + tabs.length) % tabs.length;
    const { id } = tabs[at]!;
    setChosen(id);
    onSelect?.(id);
    row.current?.querySelectorAll('button')[at]?.focus();
  };
  const moves: Record<string, (at: number) => number> = {
    ArrowRight: (at) => at + 1,
    ArrowLeft: (at) => at - 1,
    Home: () => 0,
    End: () => tabs.length - 1,
  };

  return (
    <div class="t-tabs">
      <div class="t-tab-row" role="tablist" aria-label={label} ref={row}>
        {tabs.map((tab, at) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="t-tab"
            id={`${prefix}-${tab.id}`}
            aria-controls={`${prefix}-${tab.id}-panel`}
            aria-selected={tab.id === open}
            tabIndex={tab.id === open ? 0 : -1}
            onClick={() => choose(at)}
            onKeyDown={(event) => {
              const move = moves[event.key];
              if (move === undefined) return;
              event.preventDefault();
              choose(move(at));
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          class="t-tab-panel"
          id={`${prefix}-${tab.id}-panel`}
          aria-labelledby={`${prefix}-${tab.id}`}
          data-open={tab.id === open}
        >
          <h4 class="t-subtitle t-tab-heading">{tab.label}</h4>
          {tab.content}
        </div>
      ))}
    </div>
  );
}
