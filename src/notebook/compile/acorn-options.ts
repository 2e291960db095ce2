import type { Options } from 'acorn';

/** How cells are parsed: as modules, so strictly, and with `await` outside of functions. */
export const acornOptions = { ecmaVersion: 'latest', sourceType: 'module' } as const satisfies Options;
