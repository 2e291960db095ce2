/** Scripts of the sandbox, built apart from the page's own code: see `src/notebook/build/notebook-scripts.build.ts`. */
declare module 'virtual:notebook-scripts' {
  /** Addresses on the site, base path included: the program inside the sandbox, and the libraries it asks for. */
  export const notebookScripts: {
    readonly frame: string;
    readonly Inputs: string;
    readonly Plot: string;
    readonly lab: string;
    readonly world: string;
  };
  /** `sha256-…` of the frame's script: what its own policy and that of its page allow. */
  export const frameHash: string;
}
