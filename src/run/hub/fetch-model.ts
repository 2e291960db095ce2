import { RunError, toRunError } from '../failure.ts';
import type { DownloadOrder, DownloadProgress } from './download.ts';
import type { FrameOrder, FrameReply, LoaderPage } from './frame-protocol.ts';

export interface FetchModelOptions {
  /** Path of the course's start, with a slash at either end. */
  readonly root: string;
  readonly page: LoaderPage;
  readonly report: (progress: DownloadProgress) => void;
  /** Ends loading at once. */
  readonly signal: AbortSignal;
}

/** A loader page that says nothing for so long will not start any more. */
const START_MS = 20_000;

/**
 * Loads a model from a host into the browser's storage, through a frame that lives as long as that takes. Nothing is fetched from
 * anywhere before this is called.
 * @throws RunError that says what to do; `cancelled` once the signal is aborted
 */
export function fetchModel(order: DownloadOrder, options: FetchModelOptions): Promise<void> {
  const { root, page, report, signal } = options;
  if (typeof caches === 'undefined') {
    return Promise.reject(
      new RunError(
        'unsupported',
        'This browser stores no files for this page, as for pages that are not served by https.',
        'Choose the files from a folder of this device instead, or open the course by https.',
      ),
    );
  }
  return new Promise((resolve, reject: (error: RunError) => void) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = 'Loader of a model';
    frame.src = `${root}real-models/${page}/`;

    const end = (): void => {
      clearTimeout(waiting);
      removeEventListener('message', hear);
      signal.removeEventListener('abort', cancel);
      frame.remove();
    };
    const fail = (error: RunError): void => {
      end();
      reject(error);
    };
    const cancel = (): void =>
      fail(
        new RunError(
          'cancelled',
          'Loading was cancelled.',
          'What arrived is kept: press again to go on from there.',
        ),
      );
    const waiting = setTimeout(
      () => fail(new RunError('offline', 'The course’s own page that loads models did not open.')),
      START_MS,
    );
    function hear({ data, origin, source }: MessageEvent<FrameReply>): void {
      if (origin !== location.origin || source !== frame.contentWindow) return;
      if (data.type === 'ready') {
        clearTimeout(waiting);
        frame.contentWindow?.postMessage({ type: 'download', order } satisfies FrameOrder, location.origin);
      }
      if (data.type === 'progress') report(data.progress);
      if (data.type === 'failed') fail(toRunError(data.failure));
      if (data.type === 'done') {
        end();
        resolve();
      }
    }

    if (signal.aborted) {
      cancel();
      return;
    }
    addEventListener('message', hear);
    signal.addEventListener('abort', cancel);
    document.body.append(frame);
  });
}
