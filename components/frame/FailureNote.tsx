import { useEffect, useState } from 'preact/hooks';
import type { Failure, FailureCode } from '#run/failure';
import { Button } from './Button.tsx';
import { reportLink } from './report-link.ts';

export interface FailureNoteProps {
  readonly failure: Failure;
  /** Offers to try again. */
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
}

/** Faults that may be the course's own; the others say themselves what is missing. */
const worthReporting: ReadonlySet<FailureCode> = new Set([
  'internal',
  'crashed',
  'silent',
  'file-missing',
  'file-damaged',
]);

/** A failure in words, with what to do; announced at once. */
export function FailureNote({ failure, onRetry, retryLabel = 'Try again' }: FailureNoteProps) {
  const { code, message, remedy } = failure;
  const [report, setReport] = useState<string | null>(null);
  useEffect(() => {
    setReport(worthReporting.has(code) ? reportLink(`What the page said: ${message} (${code})`) : null);
  }, [code, message]);
  return (
    <div class="t-failure">
      <p role="alert">
        <strong>That did not work.</strong> {message} {remedy}
      </p>
      {(onRetry !== undefined || report !== null) && (
        <div class="t-row">
          {onRetry !== undefined && <Button onClick={onRetry}>{retryLabel}</Button>}
          {report !== null && <a href={report}>Report this</a>}
        </div>
      )}
    </div>
  );
}
