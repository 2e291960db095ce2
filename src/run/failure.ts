/** What went wrong, for the reader: which fault, what happened, and what to do about it. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly remedy: string;
}

export type FailureCode =
  | 'unsupported'
  | 'crashed'
  | 'silent'
  | 'offline'
  | 'file-missing'
  | 'file-damaged'
  | 'refused'
  | 'no-model'
  | 'busy'
  | 'cancelled'
  | 'storage-refused'
  | 'storage-full'
  | 'unfit'
  | 'unusable-file'
  | 'unusable-form'
  | 'internal';

const remedies: Record<FailureCode, string> = {
  unsupported: 'Open this page in a current Firefox, Chrome, Edge or Safari.',
  crashed:
    'A fresh worker starts at your next click. Try again; if it happens twice, choose a smaller model.',
  silent:
    'A fresh worker starts at your next click. If the device is short of memory, close other tabs first.',
  offline: 'Check the connection, then try again.',
  'file-missing': 'Reload the page. If the file is still missing, the site was published without it.',
  'file-damaged': 'Reload the page to fetch the file again. The damaged copy was not used.',
  refused: 'Try again later.',
  'no-model': 'Grow a model first, or take one that was grown earlier.',
  busy: 'Stop the model that is growing, or wait until it is done.',
  cancelled: 'Nothing needs doing.',
  'storage-refused':
    'The model stays on this page until you leave it. Export it to keep it, or allow this site to store data.',
  'storage-full': 'The model stays on this page until you leave it. Delete a kept model, or export this one.',
  unfit: 'It can still be exported or deleted. Grow a new one to go on.',
  'unusable-file': 'Nothing was kept. Choose another file.',
  'unusable-form': 'Change it there, or take one of those that are offered.',
  internal: 'Try again; if it happens twice, reload the page.',
};

/** An error that carries its explanation across the worker's border. */
export class RunError extends Error {
  readonly code: FailureCode;
  readonly remedy: string;

  constructor(code: FailureCode, message: string, remedy: string = remedies[code]) {
    super(message);
    this.name = 'RunError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** Turns anything thrown into a failure that can be posted and read aloud. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof RunError) return { code: error.code, message: error.message, remedy: error.remedy };
  const message = error instanceof Error && error.message !== '' ? error.message : String(error);
  return { code: 'internal', message, remedy: remedies.internal };
}

export function toRunError(failure: Failure): RunError {
  return new RunError(failure.code, failure.message, failure.remedy);
}
