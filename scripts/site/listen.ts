import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const ATTEMPTS = 50;

/**
 * Makes a server listen on a port, or on the next one that is free; port 0 takes any.
 * @returns the port
 * @throws Error when fifty ports in a row are taken, or the host is not this machine's
 */
export async function listenFrom(server: Server, port: number, host: string): Promise<number> {
  const last = Math.min(port + ATTEMPTS, 65_536);
  for (let candidate = port; candidate < last; candidate += 1) {
    if (await listens(server, candidate, host)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`The ports ${port} to ${last - 1} are all in use: name another with --port.`);
}

/** Whether the server could take the port; false when somebody else has it. */
function listens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}
