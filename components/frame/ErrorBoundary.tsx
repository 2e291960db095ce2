import { Component, type ComponentChildren } from 'preact';
import { describeFailure } from '#run/failure';
import { FailureNote } from './FailureNote.tsx';

interface Props {
  readonly children: ComponentChildren;
}

/** Keeps a fault in one widget from emptying it: says what happened and offers to draw it anew. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ error });
  }

  override render({ children }: Props, { error }: { error: unknown }) {
    if (error === null) return children;
    return (
      <div class="t-figure not-content">
        <FailureNote failure={describeFailure(error)} />
        <button type="button" class="t-button" onClick={() => this.setState({ error: null })}>
          Draw this figure again
        </button>
      </div>
    );
  }
}
