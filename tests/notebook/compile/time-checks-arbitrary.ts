import * as fastCheck from 'fast-check';

/** Small programs of loops and functions in one another, which all end. */
const { statement } = fastCheck.letrec<{ statement: string; expression: string }>((tie) => ({
  expression: fastCheck.oneof(
    { maxDepth: 3 },
    fastCheck.constant('log.length'),
    fastCheck.constant('1'),
    tie('expression').map((inner) => `((x) => ${inner})(2)`),
    tie('expression').map((inner) => `((x) => (${inner}, x))(2)`),
    tie('expression').map((inner) => `(() => ({ a: ${inner} }))().a`),
    tie('statement').map((inner) => `(function () { ${inner}\nreturn 3 })()`),
    tie('statement').map((inner) => `[...(function* () { ${inner}\nyield 1 })()].length`),
    tie('expression').map((inner) => `new (class { a = ${inner} })().a`),
  ),
  statement: fastCheck.oneof(
    { maxDepth: 3 },
    tie('expression').map((inner) => `log.push(${inner})`),
    tie('statement').map((inner) => `for (let i = 0; i < 2; i++) ${inner}`),
    tie('statement').map((inner) => `for (const k of [1, 2]) {\n${inner}\n}`),
    tie('statement').map((inner) => `for (const k in { a: 1 }) if (k) ${inner}\nelse log.push(0)`),
    tie('statement').map((inner) => `{ let n = 2; do ${inner}\nwhile (--n) }`),
    tie('statement').map((inner) => `try { ${inner}\nthrow 1 } catch { ${inner} } finally { log.push('f') }`),
  ),
}));

export const fc = { assert: fastCheck.assert, property: fastCheck.property, program: statement };
