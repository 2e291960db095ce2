/**
 * The look of outputs, inside their shadow roots: ours for what the inspector, Inputs and Plot make, which bring names and
 * no style that would fit. Lengths that the sandbox measures (text in figures) are set in a system face on both sides.
 */
export const shellStyles = /* css */ `
:host { display: block; color: var(--t-ink); font: 1rem/1.5 var(--t-font-text, Georgia, serif); }
.output { overflow-wrap: break-word; }
.output > * + * { margin-block-start: .75rem; }
*, *::before, *::after { box-sizing: border-box; }
:is(button, input, select, textarea, summary, [tabindex]):focus-visible { outline: 2px solid var(--t-terracotta); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
h1, h2, h3, h4, h5, h6 { margin: 1rem 0 .5rem; font-family: var(--t-font-display, Georgia, serif); font-weight: 450; line-height: 1.2; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.25rem; } h3, h4, h5, h6 { font-size: 1.1rem; }
p, ul, ol, dl, blockquote, figure { margin: 0 0 .6rem; }
figure { max-width: 100%; }
figcaption { color: var(--t-quiet); font-size: .9rem; }
hr { height: 0; border: 0; border-top: 1px solid var(--t-rule); }
img { max-width: 100%; height: auto; }
mark { color: inherit; background: var(--t-gold-soft); }
code, kbd, samp, pre { font-family: var(--t-font-mono, ui-monospace, monospace); font-size: .875rem; }
pre { margin: 0; overflow-x: auto; }
summary { min-height: 2.75rem; padding-block: .6rem; cursor: pointer; }
progress, meter { accent-color: var(--t-moss); }

svg { max-width: 100%; color: var(--t-ink); font-family: system-ui, sans-serif; --plot-background: var(--t-card) !important; }
svg[class^='plot'], svg[class*=' plot'] { height: auto; background: transparent; overflow: visible; }
[class*='plot'] :is(h2, h3) { margin-block: 0 .25rem; }
div[class*='swatches'] { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; font: .8125rem/1.4 system-ui, sans-serif; }

.observablehq--inspect { display: block; overflow-x: auto; padding-block: .15rem; font: .875rem/1.6 var(--t-font-mono, ui-monospace, monospace); font-variant-numeric: tabular-nums; white-space: pre; }
.observablehq--inspect > .observablehq--string:only-child { white-space: pre-wrap; overflow-wrap: anywhere; }
.observablehq--collapsed { cursor: pointer; }
.observablehq--inspect [role='button'] { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; cursor: pointer; }
.observablehq--caret { overflow: visible; color: var(--t-quiet); }
.observablehq--field { margin-inline-start: 1em; text-indent: -1em; }
.observablehq--empty { color: var(--t-quiet); font-style: oblique; }
:is(.observablehq--key, .observablehq--index, .observablehq--symbol) { color: var(--t-quiet); }
.observablehq--prototype-key { color: var(--t-quiet); font-style: italic; }
:is(.observablehq--string, .observablehq--regexp) { color: var(--t-moss); }
:is(.observablehq--number, .observablehq--bigint, .observablehq--date, .observablehq--boolean, .observablehq--null, .observablehq--undefined) { color: var(--t-terracotta); }
:is(.observablehq--keyword, .observablehq--function, .observablehq--cellname) { color: var(--t-ink); }
.observablehq--error .observablehq--inspect { color: var(--t-terracotta); white-space: pre-wrap; word-break: break-word; }

table { border-collapse: collapse; max-width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--t-rule); text-align: start; vertical-align: baseline; }
thead th { border-bottom-color: var(--t-edge); color: var(--t-quiet); font: 500 .8125rem/1.4 var(--t-font-mono, ui-monospace, monospace); }
caption { padding-block-end: .4rem; color: var(--t-quiet); text-align: start; }

button { min-height: 2.75rem; min-width: 2.75rem; padding: .35rem 1rem; border: 1px solid var(--t-edge); border-radius: 3px; color: var(--t-ink); background: transparent; font: inherit; font-size: .9375rem; cursor: pointer; }
button:hover:enabled { border-color: var(--t-moss); color: var(--t-moss); }
:is(button, input, select, textarea):disabled { opacity: .6; cursor: not-allowed; }
input, select, textarea { max-width: 100%; color: var(--t-ink); font: inherit; font-size: 1rem; }
:is(input:not([type='range'], [type='checkbox'], [type='radio'], [type='color'], [type='button'], [type='submit']), select, textarea) { min-height: 2.75rem; padding: .35rem .6rem; border: 1px solid var(--t-edge); border-radius: 3px; background: var(--t-card); }
::placeholder { color: var(--t-quiet); opacity: 1; }
input[type='color'] { width: 3.5rem; height: 2.75rem; padding: .2rem; border: 1px solid var(--t-edge); border-radius: 3px; background: var(--t-card); }
:is(input[type='checkbox'], input[type='radio']) { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--t-moss); }
input[type='range'] { min-height: 2.75rem; margin: 0; accent-color: var(--t-moss); }
input[type='number'] { font-variant-numeric: tabular-nums; }
fieldset { margin: 0; padding: .6rem 1rem; border: 1px solid var(--t-rule); }
datalist { display: none; }

.inputs-3a86ea { --length1: .25rem; --length2: .5rem; --length3: .75rem; --label-width: 9rem; --input-width: 24rem; font-size: 1rem; }
form.inputs-3a86ea { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; max-width: 100%; margin-block: .35rem; }
form.inputs-3a86ea > label { flex: 0 1 auto; min-width: min(var(--label-width), 100%); color: var(--t-quiet); font: .875rem/1.35 var(--t-font-mono, ui-monospace, monospace); }
.inputs-3a86ea-input { display: flex; flex: 1 1 16rem; align-items: center; gap: .5rem; min-width: 0; max-width: var(--input-width); }
.inputs-3a86ea-input > :is(input, select) { min-width: 0; width: 100%; }
.inputs-3a86ea-input > input[type='number'] { flex: 0 0 6rem; width: 6rem; }
.inputs-3a86ea-input > input[type='number']:only-child { flex: 1 1 auto; }
.inputs-3a86ea-input > button { flex: none; }
.inputs-3a86ea-input > output { flex: none; color: var(--t-quiet); font-size: .9rem; font-variant-numeric: tabular-nums; white-space: pre; }
input.inputs-3a86ea-input { flex: none; max-width: none; }
form.inputs-3a86ea-toggle { min-height: 2.75rem; }
.inputs-3a86ea-checkbox > div { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.inputs-3a86ea-checkbox div label { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.75rem; cursor: pointer; }
.inputs-3a86ea-textarea > div { flex: 1 1 20rem; max-width: 40rem; }
.inputs-3a86ea-textarea textarea { display: block; width: 100%; min-height: 5rem; max-height: 20rem; resize: vertical; }
.inputs-3a86ea-textarea > div button { margin-block-start: .5rem; }

form.inputs-3a86ea-table { display: block; overflow: auto; width: 100%; margin-block: .35rem; border-block: 1px solid var(--t-rule); }
.inputs-3a86ea-table table { min-width: 100%; border-collapse: separate; border-spacing: 0; }
.inputs-3a86ea-table :is(th, td) { overflow: hidden; padding: .25rem .75rem .25rem 0; text-overflow: ellipsis; white-space: nowrap; }
.inputs-3a86ea-table tr > :first-of-type { width: 2.25rem; padding-inline: .4rem; }
.inputs-3a86ea-table thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--t-paper); cursor: ns-resize; }
.inputs-3a86ea-table thead th:focus-visible { outline-offset: -2px; }
.inputs-3a86ea-table thead th span { display: inline-block; width: 1em; margin-inline-start: -1em; }
.inputs-3a86ea-table tr > :not(:first-of-type) { padding-inline-start: 1em; }
.inputs-3a86ea-table :is(th, td) { vertical-align: middle; }
.inputs-3a86ea-table input { display: block; }
.inputs-3a86ea-table tbody tr:last-child > * { border-bottom: 0; }

@media (width < 30rem) {
  form.inputs-3a86ea > label { min-width: 100%; }
  .inputs-3a86ea-input { flex-basis: 100%; max-width: none; }
}
@media (forced-colors: active) {
  :is(button, input, select, textarea) { border-color: currentcolor; }
  [class*='plot'] { forced-color-adjust: auto; }
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation-duration: .01ms !important; animation-iteration-count: 1 !important; transition-duration: .01ms !important; }
}
`;
