import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser } from '@playwright/test';
import { chromiumPath, chromiumSwitches } from '../../scripts/checks/chromium.ts';
import {
  listen,
  openSandbox,
  runUnprotected,
  servePage,
  type Listener,
  type PageServer,
} from './sandbox-page.ts';
import { attacks, navigations, pollution } from './sandbox-attacks.ts';

/** Two kinds of Chromium: the sandbox in a process of its own, as on desktops, and in the page's, as on many phones. */
const kinds = [
  { name: 'with site isolation', isIsolated: true, switches: [] },
  {
    name: 'without site isolation',
    isIsolated: false,
    switches: [
      '--disable-site-isolation-trials',
      '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes',
    ],
  },
];

/** Resolves names below `leak.test` to this machine, and no others. */
const RESOLVER = '--host-resolver-rules=MAP *.leak.test 127.0.0.1';

function launch(switches: readonly string[]): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({
    args: [...chromiumSwitches, RESOLVER, ...switches],
    ...(executablePath && { executablePath }),
  });
}

for (const { name, isIsolated, switches } of kinds) {
  test.describe(`the sandbox ${name}`, () => {
    let browser: Browser;
    let server: PageServer;
    let listener: Listener;

    test.beforeAll(async () => {
      browser = await launch(switches);
      server = await servePage();
    });
    test.afterAll(async () => {
      await browser.close();
      server.close();
    });
    test.beforeEach(async () => {
      listener = await listen();
    });
    test.afterEach(() => listener.close());

    const open = async (budgetMs?: number) => {
      const page = await browser.newPage();
      return openSandbox(page, server.url, budgetMs);
    };
    /** Fills in the address of the listener. */
    const aimed = (source: string) => source.replaceAll('LEAK', `http://127.0.0.1:${listener.port}`);
    /** What a piece of code finds out, which it tells in an error. */
    const report = async (sandbox: Awaited<ReturnType<typeof open>>, source: string): Promise<unknown> => {
      const state = await sandbox.run(`${aimed(source)}\nthrow new Error(JSON.stringify(result));`);
      if (state.phase !== 'failed') throw new Error(`The cell is ${state.phase}.`);
      return JSON.parse(state.problem.message);
    };

    test('runs ordinary cells, with every library', async () => {
      const sandbox = await open(10_000);
      await sandbox.provideLibraries();
      await sandbox.define({
        input:
          'const n: number = await Promise.resolve(4);\nconst t = view(Inputs.range([0, 1], { value: 0.25, step: 0.05 }));',
        maths: 'const h = lab.entropy([t, 1 - t]);',
        people: 'const people = world.createWorld({ size: "pocket", seed: 1 }).people.length;',
        picture:
          'Plot.plot({ marks: [Plot.line([[0, 0], [1, n]])], color: { legend: true, type: "linear", domain: [0, 1] } })',
        table: 'Inputs.table([{ a: 1, b: t }])',
      });
      for (const key of ['input', 'maths', 'people', 'picture', 'table']) {
        expect(await sandbox.outcome(key), key).toMatchObject({ phase: 'done' });
      }
      const drawn = await report(
        sandbox,
        'const result = { h: h > 0.5 && h < 0.7, people, lines: document.querySelectorAll("svg path").length > 0, range: document.querySelectorAll("input[type=range]").length };',
      );
      expect(drawn).toEqual({ h: true, people: 60, lines: true, range: 1 });
      await sandbox.page.close();
    });

    const endless = {
      loop: 'for (;;) {}',
      'loop of promises': 'const again = (): Promise<void> => Promise.resolve().then(again);\nawait again();',
      'loop of awaits': 'for (;;) await null;',
      'loop in a timer': 'setTimeout(() => { for (;;) {} });\nawait new Promise(() => {});',
      'loop that swallows errors':
        'for (;;) { try { for (;;) {} } catch { continue; } finally { continue; } }',
      'recursion of two': 'const f = (): number => f() + f();\nf();',
      'recursion that swallows errors':
        'const f = (): void => { try { f(); } catch { f(); } finally { f(); } };\nf();',
    };
    for (const [what, source] of Object.entries(endless)) {
      test(`an endless ${what} ends, and the page lives on`, async () => {
        const sandbox = await open(400);
        const state = await sandbox.run(source);
        expect(state).toMatchObject({ phase: 'failed' });
        await sandbox.expectAlive();
        expect(await sandbox.run('1 + 1')).toMatchObject({ phase: 'done' });
        await sandbox.page.close();
      });
    }

    if (isIsolated) {
      // A heap or a native function that never returns cannot be checked for time: only a process of its own helps.
      test('a page lives while a regular expression hangs', async () => {
        const sandbox = await open(400);
        await sandbox.define({ hang: '/^(a+)+$/.test("a".repeat(60) + "b")' });
        await sandbox.page.waitForTimeout(1500);
        await sandbox.expectAlive();
        await sandbox.page.evaluate(() => frame.remove());
        await sandbox.expectAlive();
      });

      test('a page lives when the heap bursts', async () => {
        // A small heap bursts the same way, and spares the machine.
        const small = await launch(['--js-flags=--max-old-space-size=200']);
        const page = await small.newPage();
        const sandbox = await openSandbox(page, server.url, 60_000);
        await sandbox.define({
          bomb: 'const all: number[][] = [];\nfor (;;) all.push(Array.from({ length: 1e5 }, (_, i) => i / 3));',
        });
        await expect
          .poll(
            async () => {
              const seen = (await sandbox.received()).length;
              await sandbox.send({ type: 'ping', beat: 1 });
              await page.waitForTimeout(300);
              return (await sandbox.received()).length - seen;
            },
            { timeout: 40_000 },
          )
          .toBe(0);
        await sandbox.expectAlive();
        await small.close();
      });
    }

    for (const [what, sources] of Object.entries(attacks)) {
      test(`nothing leaves by ${what}`, async () => {
        const sandbox = await open();
        const asked = server.asked.length;
        for (const source of sources) {
          await sandbox.run(aimed(source));
          await sandbox.page.waitForTimeout(150);
          expect(listener.heard, source).toEqual([]);
        }
        // The sandbox is still the one that was attacked: no attack may pass because it has gone.
        expect(await sandbox.run('1 + 1')).toMatchObject({ phase: 'done' });
        // A headless browser takes no hints, so that it heard nothing says little of them: they must not be there at all.
        const loading = 'link, meta, base, script, iframe, frame, object, embed';
        expect(await report(sandbox, `const result = document.querySelectorAll('${loading}').length;`)).toBe(
          0,
        );
        await sandbox.expectAlive();
        expect(server.asked.slice(asked)).toEqual([]);
        expect(sandbox.page.context().pages()).toHaveLength(1);
        await sandbox.page.close();
      });
    }

    for (const [what, source] of Object.entries(navigations)) {
      test(`the frame does not get away by ${what}`, async () => {
        const sandbox = await open();
        await sandbox.define({ away: aimed(source) });
        await sandbox.page.waitForTimeout(500);
        // Chromium connects before it asks the policy; not a byte is sent. See frame/document.ts.
        expect(listener.heard.filter((heard) => heard !== 'connection')).toEqual([]);
        expect(sandbox.page.url()).toBe(server.url);
        expect(sandbox.page.context().pages()).toHaveLength(1);
        await sandbox.expectAlive();
        await sandbox.page.close();
      });
    }

    test('WebRTC, workers and code from text are not there', async () => {
      const sandbox = await open();
      const names = await report(
        sandbox,
        `const result = Object.getOwnPropertyNames(window).filter((name) => /RTC|^Worker|SharedWorker|WebAssembly|WebTransport|^WebSocket|EventSource/.test(name));`,
      );
      expect(names).toEqual([]);
      const refused = await report(
        sandbox,
        `const tries = [
  () => eval('1'), () => (0, eval)('1'), () => window.eval('1'), () => Function('return 1')(), () => new Function('return 1')(),
  () => (() => 1).constructor('return 1')(), () => (async () => 1).constructor('return 1')(),
  () => (function* () {}).constructor('yield 1')(), () => (async function* () {}).constructor('yield 1')(),
  () => Reflect.construct(Object.getPrototypeOf(class {}).constructor, ['return 1']),
  () => setTimeout('window.ran = 1'), () => setInterval('window.ran = 1'),
  () => document.createElement('div').click.constructor('return 1')(),
];
const result = tries.map((attempt) => { try { attempt(); return 'RAN ' + attempt; } catch { return ''; } }).filter(Boolean);`,
      );
      expect(refused).toEqual([]);
      await sandbox.page.close();
    });

    test('a frame inside the frame brings no fresh window', async () => {
      const sandbox = await open();
      const found = await report(
        sandbox,
        `const makers = [
  () => document.body.append(document.createElement('iframe')),
  () => { document.body.innerHTML = '<iframe></iframe>'; },
  () => document.body.insertAdjacentHTML('beforeend', '<object data="about:blank"></object>'),
  () => { const t = document.createElement('template'); t.innerHTML = '<iframe></iframe>'; document.body.append(t.content.cloneNode(true)); },
  () => document.body.append(new DOMParser().parseFromString('<iframe></iframe>', 'text/html').body.firstChild!),
  () => { const s = document.body.appendChild(document.createElement('p')).attachShadow({ mode: 'open' }); s.innerHTML = '<iframe></iframe>'; },
  () => document.body.replaceChildren(document.createRange().createContextualFragment('<iframe></iframe>')),
  () => document.write('<iframe></iframe>'),
  () => document.body.appendChild(document.createElementNS('http://www.w3.org/1999/xhtml', 'iframe')),
  () => document.execCommand('insertHTML', false, '<iframe></iframe>'),
];
const refusals = makers.map((make) => { try { make(); return 'made'; } catch (error) { return (error as Error).name; } });
const result = { refusals: [...new Set(refusals)], frames: window.length, first: typeof window[0] };`,
      );
      expect(found).toEqual({ refusals: ['TypeError'], frames: 0, first: 'undefined' });
      await sandbox.page.close();
    });

    test('there is no storage', async () => {
      const sandbox = await open();
      const kept = await report(
        sandbox,
        `const tries = [
  () => { window.localStorage.setItem('a', '1'); }, () => { window.sessionStorage.setItem('a', '1'); },
  () => { document.cookie = 'a=1'; if (document.cookie === '') throw new Error('none'); },
  () => window.caches.open('a'), () => navigator.storage.getDirectory(), () => navigator.serviceWorker.register('/frame.js'),
  () => new Promise((resolve, reject) => { const asked = window.indexedDB.open('a'); asked.onsuccess = resolve; asked.onerror = reject; }),
];
const result: string[] = [];
for (const attempt of tries) { try { await attempt(); result.push(String(attempt)); } catch {} }`,
      );
      expect(kept).toEqual([]);
      await sandbox.page.close();
    });

    test('neither parent nor top gives anything away, and nobody takes the focus', async () => {
      const sandbox = await open();
      await sandbox.page.getByRole('button').focus();
      const got = await report(
        sandbox,
        `const tries = [
  () => window.top!.document, () => window.top!.location.href, () => (window.top as any).received, () => window.top!.frames[0]!.parent!.document,
  () => window.frameElement!.ownerDocument, () => window.parent.document, () => window.opener.document,
  () => { window.top!.location.href = 'LEAK/top'; }, () => window.top!.location.replace('LEAK/top'),
  () => { window.top!.onmessage = () => {}; }, () => { (window.top as any).beats = -1000; }, () => window.top!.stop(),
  () => history.back(), () => window.history.go(-1), () => window.open('LEAK/popup'), () => (window as any).navigation.navigate('LEAK/nav'),
];
const input = document.createElement('input'); input.autofocus = true; document.body.append(input); input.focus(); window.focus(); input.select();
const dialog = document.createElement('dialog'); dialog.innerHTML = '<button autofocus>x</button>'; document.body.append(dialog); dialog.showModal?.();
window.alert('x'); window.confirm('x'); window.prompt('x');
await new Promise((resolve) => setTimeout(resolve, 100));
const result = tries.map((attempt) => { try { attempt(); return String(attempt); } catch { return ''; } }).filter(Boolean);`.replaceAll(
          /(?<![.\w])history\.back/g,
          'window.history.back',
        ),
      );
      expect(got).toEqual([]);
      expect(await sandbox.page.evaluate(() => document.activeElement?.localName)).toBe('button');
      expect(listener.heard).toEqual([]);
      expect(sandbox.page.url()).toBe(server.url);
      await sandbox.expectAlive();
      await sandbox.page.close();
    });

    test('forged messages reach neither end of the port', async () => {
      const sandbox = await open();
      await sandbox.run(`const forged = { type: 'checked', check: 7, results: [{ title: 'x', passed: true, feedback: '' }] };
window.top!.postMessage(forged, '*');
const { port1 } = new MessageChannel();
window.postMessage({ type: 'delete', keys: ['cell 1'] }, '*', [port1]);
window.dispatchEvent(new MessageEvent('message', { data: null, source: window.top, ports: [port1] }));
await new Promise((resolve) => setTimeout(resolve, 100));`);
      const received = await sandbox.received();
      expect(received.filter(({ type }) => type === 'checked')).toEqual([]);
      expect(await sandbox.page.evaluate(() => strayed)).toBe(1);
      expect(received.filter(({ type }) => type === 'ready')).toHaveLength(1);
      // The sandbox goes on with its own port.
      expect(await sandbox.run('1 + 1')).toMatchObject({ phase: 'done' });
      await sandbox.page.close();
    });

    test('the sandbox drops what is no message', async () => {
      const sandbox = await open();
      const junk = [
        null,
        7,
        'stop',
        [],
        { type: 'define' },
        { type: 'define', cells: [{ key: 1 }] },
        { type: 'ping' },
      ];
      for (const message of junk) await sandbox.send(message as never);
      await sandbox.send({ type: 'ping', beat: 5 });
      await expect
        .poll(async () => (await sandbox.received()).filter(({ type }) => type === 'pong'))
        .toEqual([{ type: 'pong', beat: 5 }]);
      await sandbox.page.close();
    });

    test('built-ins that cells rewrote never see the port', async () => {
      const sandbox = await open();
      await sandbox.run(pollution);
      await sandbox.define({ after: 'const x = [1, 2].map((n) => n + 1);\ndisplay(x);' });
      await sandbox.send({ type: 'ping', beat: 9 });
      await expect
        .poll(async () => (await sandbox.received()).some((m) => m.type === 'pong' && m.beat === 9))
        .toBe(true);
      const loot = await report(sandbox, 'const result = (window as any).loot();');
      expect(loot).toEqual({ ports: 0, hasHooked: true });
      await sandbox.expectAlive();
      await sandbox.page.close();
    });
  });
}

test.describe('the listeners', () => {
  for (const [what, sources] of Object.entries(attacks)) {
    // A window of its own is all that a popup shows, and that is counted.
    if (what === 'popups') continue;
    test(`hear the same code in an open page: ${what}`, async ({ context }) => {
      const listener = await listen();
      const server = await servePage();
      for (const source of sources) {
        // A page each: some take theirs elsewhere, and would be in the way of the next.
        const page = await context.newPage();
        await page.goto(`${server.url}elsewhere`);
        await runUnprotected(page, source.replaceAll('LEAK', `http://127.0.0.1:${listener.port}`));
      }
      await expect.poll(() => listener.heard).toContain('connection');
      if (what !== 'WebRTC') expect(listener.heard.some((heard) => heard.startsWith('GET /'))).toBe(true);
      listener.close();
      server.close();
    });
  }

  test('no host is looked up, which an open page would do', async () => {
    const log = join(tmpdir(), `sandbox-net-${process.pid}.json`);
    const server = await servePage();
    const listener = await listen();
    const browser = await launch([`--log-net-log=${log}`]);
    const open = await browser.newPage();
    await open.goto(`${server.url}elsewhere`);
    await runUnprotected(
      open,
      attacks['fetch and its kin']![0]!.replaceAll('LEAK', `http://control.leak.test:${listener.port}`),
    );
    const page = await browser.newPage();
    const sandbox = await openSandbox(page, server.url);
    for (const source of Object.values(attacks).flat()) {
      await sandbox.run(source.replaceAll('LEAK', `http://attack.leak.test:${listener.port}`));
    }
    await page.waitForTimeout(500);
    await browser.close();
    server.close();
    listener.close();
    const text = readFileSync(log, 'utf8');
    rmSync(log);
    const lookedUp = new Set(text.match(/\b\w+\.leak\.test/g));
    // The policy's own notes of what it blocked are not in this log: it tells of sockets and names.
    expect([...lookedUp]).toEqual(['control.leak.test']);
  });
});
