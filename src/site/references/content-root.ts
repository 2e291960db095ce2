import { pathToFileURL } from 'node:url';

/** Where the content stands, with a slash at the end. Builds and checks run from the project's root. */
export const contentRoot: URL = pathToFileURL(`${process.cwd()}/content/`);
