import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { elementsOf, parsePage } from './html-tree.ts';

/**
 * What a page may load, but for its scripts and what it connects to. Everything comes from the site itself, or not at all. A worker that is a
 * file of its own obeys the headers of that file instead, which is why this policy lets in no worker but the site's.
 */
const DIRECTIVES = [
  "default-src 'none'",
  // Charts write <style> elements and style attributes with values that no build can foresee. They run no code.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Types of `<script>` that a browser obeys; any other is data to it. */
const SCRIPT_TYPES = [
  '',
  'module',
  'importmap',
  'speculationrules',
  'text/javascript',
  'application/javascript',
];

const ADDRESSES = ['href', 'src', 'action', 'formAction', 'data', 'xLinkHref'];

/**
 * A page with its Content-Security-Policy as a meta element right after the charset, ahead of everything it governs.
 * The policy allows exactly the inline scripts that the page has now, by hash, and compiling WebAssembly, which
 * search and training need.
 *
 * A page with cells names the script of their sandbox, `data-notebook-frame="<address>"`. The sandbox is a `srcdoc` frame, and
 * such a frame inherits its page's policy on top of its own: what it needs, its page has to allow. So these pages, and only
 * these, allow that one script by its hash, and `'unsafe-eval'`, as running what a reader has typed is the point. On the
 * page itself neither lets in anything new: code from text needs code that makes it, and the page has none.
 *
 * A loader page, which fetches real models for the others, names the hosts it connects to, `<html data-connect="<hosts>">`; every
 * other page connects to the site alone.
 * @param html a whole page
 * @param readScript gives the text of a script of the site by its address
 * @throws Error when the page has no charset, has a policy already, or holds code that no hash can allow
 */
export function withSecurityPolicy(html: string, readScript: (address: string) => string): string {
  const elements = elementsOf(parsePage(html));
  if (elements.some(isPolicy)) throw new Error('The page has a Content-Security-Policy already.');
  const forbidden = elements.flatMap(inlineCode);
  if (forbidden.length > 0) {
    throw new Error(`The security policy blocks ${forbidden.join(' and ')}: move the code to a <script>.`);
  }
  const charset = elements.find(({ tagName, properties }) => tagName === 'meta' && properties.charSet);
  const end = charset?.position?.end.offset;
  if (end === undefined) throw new Error('The page has no <meta charset>, which the policy follows.');
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policyFor(elements, readScript)}"/>${html.slice(end)}`;
}

function policyFor(elements: readonly Element[], readScript: (address: string) => string): string {
  const hashes = new Set(elements.filter(isInlineScript).map((script) => scriptHash(toString(script))));
  const frames = new Set(elements.flatMap(frameScripts).map((address) => scriptHash(readScript(address))));
  const cells = frames.size > 0 ? ["'unsafe-eval'", ...frames] : [];
  const hosts = elements.map(({ properties }) => properties.dataConnect).find((value) => value !== undefined);
  const connect = `connect-src ${typeof hosts === 'string' ? hosts : "'self'"}`;
  return [
    ...DIRECTIVES,
    connect,
    ["script-src 'self' 'wasm-unsafe-eval'", ...cells, ...hashes].join(' '),
  ].join('; ');
}

/** Addresses of sandbox scripts that an element names. */
function frameScripts({ properties }: Element): string[] {
  const address = properties.dataNotebookFrame;
  return typeof address === 'string' && address !== '' ? [address] : [];
}

const scriptHash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

function isInlineScript({ tagName, properties }: Element): boolean {
  const { src, type } = properties;
  const isCode = SCRIPT_TYPES.includes(typeof type === 'string' ? type.trim().toLowerCase() : '');
  return tagName === 'script' && src === undefined && isCode;
}

function isPolicy({ tagName, properties }: Element): boolean {
  return tagName === 'meta' && String(properties.httpEquiv).toLowerCase() === 'content-security-policy';
}

/** Code in attributes, named for the message: event handlers and addresses that are scripts. */
function inlineCode({ tagName, properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const isHandler = /^on[a-z]/i.test(name);
    const isScript = ADDRESSES.includes(name) && /^\s*javascript:/i.test(String(value));
    return isHandler || isScript ? [`${name.toLowerCase()} on <${tagName}>`] : [];
  });
}
