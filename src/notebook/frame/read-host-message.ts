import { libraryNames, type DefinedCell, type HostMessage, type LibraryName } from '../protocol.ts';

type Bag = Readonly<Record<string, unknown>>;

/** A message from the page, or null where it is none: the sandbox acts on nothing that is not of its protocol. */
export function readHostMessage(data: unknown): HostMessage | null {
  return isBag(data) && isHostMessage(data) ? (data as unknown as HostMessage) : null;
}

function isHostMessage(message: Bag): boolean {
  switch (message.type) {
    case 'define':
      return isListOf(message.cells, isDefinedCell);
    case 'delete':
      return isListOf(message.keys, isText);
    case 'stop':
      return true;
    case 'settings':
      return isNumber(message.budgetMs, 1, 600_000) && isNumber(message.widthPx, 0, 100_000);
    case 'library':
      return isLibrary(message.name) && isText(message.source);
    case 'library-failed':
      return isLibrary(message.name) && isText(message.message);
    case 'answer':
      return isCount(message.call) && isOutcome(message.outcome);
    case 'event':
      return (
        isText(message.key) && isBag(message.event) && isText(message.event.type) && isCount(message.event.id)
      );
    case 'ping':
      return isCount(message.beat);
    case 'check':
      return isCount(message.check) && isText(message.exercise) && isText(message.body);
    default:
      return false;
  }
}

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);
const isLibrary = (value: unknown): value is LibraryName => libraryNames.some((name) => name === value);

const isOutcome = (value: unknown): boolean =>
  isBag(value) && (value.ok === true || (value.ok === false && isText(value.message)));

function isDefinedCell(value: unknown): value is DefinedCell {
  if (!isBag(value) || !isText(value.key) || !isBag(value.compiled)) return false;
  const { inputs, outputs, autodisplay, body, linesBefore } = value.compiled;
  return (
    isListOf(inputs, isText) &&
    isListOf(outputs, isText) &&
    typeof autodisplay === 'boolean' &&
    isText(body) &&
    Number.isSafeInteger(linesBefore)
  );
}
