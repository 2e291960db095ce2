import type { Failure } from '#run/failure';

/** A failure in words, with what to do; announced at once. */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  return (
    <div class="t-failure" role="alert">
      <p>
        <strong>That did not work.</strong> {failure.message} {failure.remedy}
      </p>
    </div>
  );
}
