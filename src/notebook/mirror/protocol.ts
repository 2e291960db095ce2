/**
 * A cell's output lives in the sandbox; the page shows a mirror of it, built node by node from descriptions. So outputs
 * stand beneath their cells, in the page's reading order, type and theme, and no line of the sandbox's code or HTML gets into
 * the page. Nodes are named by numbers that the sandbox gives; 0 is the output's root.
 */

export interface MirrorElement {
  readonly id: number;
  readonly kind: 'element';
  readonly namespace: 'html' | 'svg';
  /** Local name, in the case it has there: `div`, `linearGradient`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** State that no attribute shows. */
  readonly properties?: MirrorProperties;
  readonly children: readonly MirrorNode[];
}

export interface MirrorText {
  readonly id: number;
  readonly kind: 'text';
  readonly text: string;
}

export type MirrorNode = MirrorElement | MirrorText;

export interface MirrorProperties {
  readonly value?: string;
  readonly checked?: boolean;
  readonly indeterminate?: boolean;
  readonly selected?: readonly number[];
  /** A canvas as it looks now: a `data:image/png` address. */
  readonly picture?: string;
}

/** A child that is new is described whole, one that was there before is named. */
export type MirrorChild = MirrorNode | number;

export type MirrorChange =
  | { readonly type: 'children'; readonly id: number; readonly children: readonly MirrorChild[] }
  | { readonly type: 'attribute'; readonly id: number; readonly name: string; readonly value: string | null }
  | { readonly type: 'text'; readonly id: number; readonly text: string }
  | {
      readonly type: 'properties';
      readonly id: number;
      readonly properties: MirrorProperties;
      /** The last `turn` that had been done to the node by then; 0 before any. An answer to an older one is out of date. */
      readonly turn: number;
    };

/** Changes in the order they apply. */
export interface MirrorPatch {
  readonly changes: readonly MirrorChange[];
  /** True when the output outgrew what a page can show, and this is its beginning. */
  readonly cut: boolean;
}

/** What the reader did, told to the node it was done to. */
export type MirrorEvent =
  | {
      readonly type: 'input' | 'change';
      readonly id: number;
      readonly properties: MirrorProperties;
      /** Counts what the reader did to controls of this output, from 1. */
      readonly turn: number;
    }
  | { readonly type: 'click' | 'submit'; readonly id: number }
  | { readonly type: 'keydown' | 'keyup'; readonly id: number; readonly key: string }
  /** How far it is scrolled, in CSS pixels: a table adds rows as its reader goes down. */
  | { readonly type: 'scroll'; readonly id: number; readonly top: number; readonly left: number }
  | {
      readonly type: 'pointerenter' | 'pointermove' | 'pointerdown' | 'pointerup' | 'pointerleave';
      /** The outermost svg, or the canvas. */
      readonly id: number;
      /** What the pointer is over: that node, or one inside it. */
      readonly over: number;
      /** Where in the node named by `id`, as a share of its width and height: the two ends may show it in other sizes. */
      readonly x: number;
      readonly y: number;
    };
