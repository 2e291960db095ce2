import { RunError } from '../failure.ts';

const hostOf = (address: string): string => new URL(address).host;
const fileOf = (address: string): string => new URL(address).pathname.split('/').at(-1)!;

const elsewhere = 'You can also get the files another way and choose them from a folder of this device.';

/** What an answer other than the file means, and what to do about it. */
export function refusal(address: string, status: number): RunError {
  const host = hostOf(address);
  const file = fileOf(address);
  if (status === 404) {
    return new RunError(
      'file-missing',
      `${host} has no file ${file} at this address (it answered 404).`,
      `Check the address; the model may have moved. ${elsewhere}`,
    );
  }
  if (status === 401 || status === 403) {
    return new RunError(
      'refused',
      `${host} does not give out the file ${file} (it answered ${status}).`,
      `The model may ask for an account or its licence to be accepted, or your network blocks the host. ${elsewhere}`,
    );
  }
  if (status === 429) {
    return new RunError(
      'refused',
      `${host} takes no more requests for now (it answered 429).`,
      `Wait some minutes, then press again: loading goes on from there. ${elsewhere}`,
    );
  }
  return new RunError(
    'refused',
    `${host} could not give out the file ${file} (it answered ${status}).`,
    `Try again later. ${elsewhere}`,
  );
}

/** A browser does not tell a page why a request failed: only what can be the reason. */
export function connectionLost(address: string, bytes: number): RunError {
  const host = hostOf(address);
  return bytes > 0
    ? new RunError(
        'offline',
        `The connection to ${host} broke while ${fileOf(address)} was being loaded.`,
        'Check the connection, then press again: loading goes on from there.',
      )
    : new RunError(
        'offline',
        `${host} could not be reached.`,
        `Check the connection. A network may block this host, and a host may not let other sites read its files (CORS). ${elsewhere}`,
      );
}
