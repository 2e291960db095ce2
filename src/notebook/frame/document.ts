/**
 * What the sandbox may do, as its own policy, which adds to what it inherits from its page. Nothing loads: no address of any
 * host, the page's own included, may appear in an element or a style. `'unsafe-eval'` runs the cells; of scripts there is one.
 *
 * The page's `frame-src` keeps the sandbox from going elsewhere. One thing no policy reaches: Chromium looks up the host's
 * name and opens a connection the moment a frame sets out, before it asks whether it may, and sends no request then. So code
 * in the sandbox can call out a name, and dies of it, as the blocked frame is left empty.
 */
const policy = (scriptHash: string): string =>
  [
    "default-src 'none'",
    `script-src '${scriptHash}' 'unsafe-eval'`,
    // Outputs style themselves; addresses in styles fall under the other directives.
    "style-src 'unsafe-inline'",
    // A picture of a canvas, or drawn as SVG.
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * The sandbox's document, for the `srcdoc` of an `<iframe sandbox="allow-scripts">`.
 * @param script text of the frame's script, as the site serves it
 * @param scriptHash its `sha256-…`, from `virtual:notebook-scripts`
 */
export function frameDocument(script: string, scriptHash: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(scriptHash)}">`,
    // Else a mere link's address could have its host's name looked up.
    '<meta http-equiv="x-dns-prefetch-control" content="off">',
    `<title>Cells</title></head><body><script>${script}</script></body></html>`,
  ].join('');
}
