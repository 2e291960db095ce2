import type { ComponentChildren } from 'preact';
import './frame.css';

export interface FigureProps {
  /** Unique on the page; links the title to the figure. */
  readonly id: string;
  readonly title: string;
  /** The label every specimen carries: model, parameters, seed, where it ran. A line each. */
  readonly specimen: readonly string[];
  /** One sentence that says what the figure shows now; empty while there is nothing to say. */
  readonly finding?: string;
  readonly children: ComponentChildren;
}

/** The frame of every widget. `not-content` keeps the site's prose styles outside. */
export function Figure({ id, title, specimen, finding, children }: FigureProps) {
  return (
    <section class="t-figure not-content" aria-labelledby={`${id}-title`} id={id}>
      <div class="t-figure-head">
        <h3 class="t-figure-title" id={`${id}-title`}>
          {title}
        </h3>
        <p class="t-specimen">
          {specimen.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </div>
      {children}
      {finding !== undefined && finding !== '' && <p class="t-finding">{finding}</p>}
    </section>
  );
}
