import { Component, type ComponentChildren } from 'preact';
import { describeFailure } from '#run/failure';
import { FailureNote } from './FailureNote.tsx';

interface Props {
  /** What stands in for the figure when it fails: its recorded picture. */
  readonly fallback?: ComponentChildren;
  readonly children: ComponentChildren;
}

interface State {
  readonly caught: { readonly error: unknown } | null;
}

/** Keeps a fault in one widget from emptying it: says what happened, shows what was recorded, offers to draw it anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ caught: { error } });
  }

  override render({ fallback, children }: Props, { caught }: State) {
    if (caught === null) return children;
    return (
      <div class="t-figure not-content" data-state="failed">
        <FailureNote
          failure={describeFailure(caught.error)}
          retryLabel="Draw this figure again"
          onRetry={() => this.setState({ caught: null })}
        />
        {fallback}
      </div>
    );
  }
}
