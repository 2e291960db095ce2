/** What the sandbox uses of Observable's runtime and inspector, which come without types. */
declare module '@observablehq/runtime' {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown, name?: string): void;
    rejected?(error: unknown, name?: string): void;
  }
  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: (...values: never[]) => unknown): this;
    delete(): this;
  }
  export interface Module {
    variable(observer?: Observer | true): Variable;
    redefine(name: string, inputs: readonly string[], definition: () => unknown): Variable;
    /** The value of now, or of the moment it is computed. */
    value(name: string): Promise<unknown>;
  }
  export class Runtime {
    /** @param global gives the value of a name that no variable has, or throws */
    constructor(builtins: Readonly<Record<string, () => unknown>>, global: (name: string) => unknown);
    readonly _builtin: Module;
    module(): Module;
    dispose(): void;
  }
  /** An input could not be had; `input` is its name. */
  export class RuntimeError extends Error {
    readonly input: string | undefined;
  }
}

declare module '@observablehq/inspector' {
  export class Inspector {
    constructor(node: Element);
    fulfilled(value: unknown, name?: string): void;
  }
}
