/** Everything that is wrong in each page of `faults/`: where it stands, what it is, and what to do. */
export const expectedFaults: Readonly<Record<string, readonly string[]>> = {
  'astro-missing-prop': ['15:1 – <Plate> lacks the prop \'caption\' – Add caption="…".'],
  'astro-unknown-prop': ["15:40 – <Plate> has no prop 'colour' – It takes: caption, tone."],
  'bad-question': [
    '12:1 – no option is right – Mark one: <Option right>.',
    "21:1 – the option 'A twig.' has no <Why> – Say inside it what misleads whoever chooses it: <Why>…</Why>.",
    "27:1 – the question's id is 'Twigs' – Use small letters, digits and hyphens, a letter first: what-is-left.",
    '27:1 – a number question needs its answer as a number – Write it in braces, like answer={6.93}.',
    '27:1 – a number question does not explain its answer – Add a <Why>…</Why> without a condition.',
  ],
  'bad-import': [
    "12:18 – there is no file '#components/dail/Dial.tsx' – Did you mean '#components/dial/Dial.tsx'?",
  ],
  'broken-expression': [
    '15:28 – could not parse expression: Unexpected token – Close or mend the braces; a brace meant as text is written \\{.',
  ],
  'broken-import': [
    "12:10 – Module '\"#components/dial/Dial.tsx\"' has no exported member 'Dial'. Did you mean to use 'import Dial from \"#components/dial/Dial.tsx\"' instead? – Mend the import or export.",
  ],
  'closed-room': [
    "12:28 – a page does not import '#site/page-schema.ts' – Import components from #components, or wrap what you need in one.",
  ],
  'component-without-import': [
    "12:16 – no component is called <Dial> here – Import it: import Dial from '#components/dial/Dial.tsx';",
  ],
  'dead-anchor': [
    "14:50 – '/first/#why-it-grow' leads to no place called 'why-it-grow' – Did you mean '#why-it-grows'?",
    "14:82 – '#zzzzzz' leads to no place called 'zzzzzz' – Link to the id of a heading of that page.",
  ],
  'dead-page': [
    "12:19 – '/frist/' leads to no page and no file – Did you mean /first/?",
    "12:56 – '/twig.svg' leads to no page and no file – Link to a page of content/ from the root, or put the file into public/.",
  ],
  'heading-id': [
    '16:1 – the id \'flower-bed\' of <Bed> is that of the heading on line 14 – Word the heading otherwise, or give the other an id: <Bed id="…">.',
    '22:1 – this heading makes the id \'lawn\', which <Bed> has, on line 18 – Word the heading otherwise, or give the other an id: <Bed id="…">.',
    '24:1 – the id \'flower-bed\' of <Bed> is that of the heading on line 14 – Word the heading otherwise, or give the other an id: <Bed id="…">.',
  ],
  'inline-handler': [
    "12:1 – the inline handler 'onclick' would be blocked – Handle it in a component: the pages' security policy lets no inline script run.",
  ],
  'link-to-draft': [
    "12:5 – '/coming/' leads to a draft – Name the page without a link until it is published.",
    "14:1 – '/nowhere-at-all/' leads to no page and no file – Link to a page of content/ from the root, or put the file into public/.",
  ],
  'missing-alt': [
    '12:7 – the image has no alt text – Write ![what it shows](address): some readers hear the page.',
  ],
  'missing-field': [
    '4:1 – lesson.minutes is missing – List the whole minutes of each sitting, like [25, 20]: one to three, none over 30.',
  ],
  'missing-prop': ['17:3 – <Dial> lacks the prop \'title\' – Add title="…".'],
  'misspelt-field': [
    "3:1 – unknown key 'descripton' – Did you mean 'description'?",
    "6:3 – unknown key 'objectivs' – Did you mean 'objectives'?",
  ],
  'no-frontmatter': [
    '1:1 – the page has no frontmatter – Begin the file with ---, a title and a description, and --- again.',
  ],
  'no-lesson': [
    "1:1 – a lesson's frontmatter has no `lesson` – Add lesson: with objectives, prerequisites, minutes and words.",
  ],
  'no-slash': ["12:5 – '/first' has no slash at its end – Write /first/."],
  'open-brace': [
    '12:13 – unexpected end of file in expression, expected a corresponding closing brace for `{` – Close or mend the braces; a brace meant as text is written \\{.',
  ],
  'other-host': [
    "12:1 – 'https://example.org/leaf.png' would be loaded from another host – Put the file into public/ and name it from the root: pages ask no other host.",
  ],
  'over-long': [
    '8:3 – 6000 words take about 30 minutes, and the lesson promises 25 – Cut it, move a part under ## Go further, or add a sitting.',
  ],
  placeholder: [
    '14:1 – a placeholder is left on a page to be published – Write it, or keep draft: true in the frontmatter until it is.',
  ],
  'raw-html': [
    '12:1 – raw HTML <iframe> – Show it with a component: a page loads nothing from elsewhere.',
    '14:6 – raw HTML <img> – Write ![what it shows](address), so that the text is always there.',
  ],
  'repeated-id': [
    "16:1 – the id 'leaf' is taken, on line 12 – Give it another: an id is unique on its page.",
  ],
  'skipped-level': [
    '14:1 – a heading of level 4 follows one of level 2 – Use ###: no level is skipped.',
    '16:1 – a heading of level 1 – Use ## here: the title of the page is its only heading of level 1.',
  ],
  'too-many-widgets': [
    '23:1 – <Dial> is live widget 5 of the core path – Keep 4, and move the others under ## Go further.',
  ],
  'too-many-words': [
    '9:3 – lesson.words has more than 8 items – List at most eight, each with word: and meaning:. Others can be explained in the prose.',
  ],
  'unclosed-component': [
    '17:1 – expected a closing tag for `<Plate>` – Close it with </Plate>, or write <Plate /> when nothing goes inside.',
  ],
  'unknown-component': ['17:1 – no component is called <Dail> here – Did you mean <Dial>?'],
  'unknown-prop': ["17:3 – <Dial> has no prop 'stepz' – Did you mean 'steps'?"],
  'unknown-source': [
    "12:39 – there is no source 'S1-99' – Take an id from content/sources/facts, or add one there.",
  ],
  'unknown-term': [
    "12:34 – there is no term 'leef' – Did you mean 'leaf'? Explain it under lesson.words, or in content/glossary/terms.yaml.",
    '12:68 – <Term> has no id – Write one in quotation marks, like <Term id="token">tokens</Term>.',
  ],
  'unopened-component': [
    '12:10 – unexpected closing tag `</Plate>`, expected an open tag first – Remove it, or open the tag before it.',
  ],
  'windows-lines': [
    '14:1 – the image has no alt text – Write ![what it shows](address): some readers hear the page.',
    '14:26 – the image has no alt text – Write ![what it shows](address): some readers hear the page.',
  ],
  'wrong-array': [
    "15:27 – points={[1, 'two']} does not fit <Dial> – Write a value of the type readonly number[].",
  ],
  'wrong-enum': [
    "15:39 – size=\"fren\" does not fit <Dial> – Did you mean 'fern'? Write one of 'sprout', 'fern', 'shrub'.",
  ],
  'wrong-names': [
    "7:26 – there is no lesson 'frist' – Did you mean 'first'?",
    '8:17 – a sitting of 35 minutes is over-long – Split it: a sitting is about 25 minutes, and never over 30.',
    "12:7 – 'leaf' is explained already, in first – Remove it here: one word, one meaning.",
    "14:20 – there is no source 'S1-98' – Take an id from content/sources/facts, or add one there.",
  ],
  'wrong-prop-type': ['15:17 – steps="3" does not fit <Dial> – Write the number in braces, like steps={1}.'],
  'wrong-types': [
    '2:1 – title is a number, not a string – Write title: and the name of the page.',
    '5:3 – lesson.objectives is a string, not a list – List one to six things the reader can do afterwards, each beginning with a verb.',
    '6:19 – lesson.prerequisites a lesson is named by its slug, like `compute` – List the slugs of the lessons to read first, or write [].',
    '7:17 – lesson.minutes is a string, not a number – List the whole minutes of each sitting, like [25, 20]: one to three, none over 30.',
    '9:7 – lesson.words.meaning is missing – List at most eight, each with word: and meaning:. Others can be explained in the prose.',
  ],
  'yaml-syntax': [
    '2:8 – Nested mappings are not allowed in compact mappings – Mend the YAML: indent by two spaces, and quote what holds a colon.',
  ],
  'cell-in-markdown': [
    "6:1 – a live cell on a page of plain Markdown – Rename the page to end with .mdx: there alone cells run. Or take out 'live'.",
  ],
  'cell-names': [
    "18:7 – 'roots' is defined already, on line 13 – Give one of them another name: a notebook has one of each.",
    "22:9 – nobody defines 'leafs' – Did you mean 'leaf'?",
    "26:1 – nobody defines 'status' – Define it in a cell of this page.",
    "30:13 – these wait for one another: 'day' needs 'night' needs 'day' – Take one of them out of the circle: a cell runs when all it reads is there.",
  ],
  'cell-syntax': [
    '14:13 – The cell ends too early: something that was opened is not closed – Mend the code.',
    '18:1 – Cells cannot import. They know `lab`, `world`, `models`, `Plot` and `Inputs` by name: use those straight away – Mend the code.',
    '24:9 – Every cell knows `lab` already: choose another name – Mend the code.',
  ],
  'cell-types': [
    "14:1 – Operator '+' cannot be applied to types 'View<number>' and 'number' – What view(…) chooses is a value for other cells: use it in a cell of its own.",
    "22:48 – Property 'size' does not exist on type 'Float64Array<ArrayBufferLike>' – Take one that it has.",
    "26:35 – Type 'number' is not assignable to type 'string' – Give it a value of that type, or change the type.",
    "30:7 – Type 'string' is not assignable to type 'number' – Give it a value of that type, or change the type.",
    "36:7 – Property 'softmacks' does not exist on type 'lab' – Take one that it has.",
    "40:1 – Unused '@ts-expect-error' directive – Take the comment out: nothing is wrong in the line below it.",
    "51:7 – Type 'number' is not assignable to type 'string' – Give it a value of that type, or change the type.",
  ],
  'cell-words': [
    "12:12 – 'hiden' says nothing of a cell – There are: live, exercise, hidden, fragment, throws.",
    "16:7 – 'live' in a code block of js – Write ```ts live: cells are TypeScript, and plain JavaScript is TypeScript as well.",
    "20:19 – 'hidden' and 'throws' do not go together – Take out 'hidden': an error is about code that is seen.",
    '24:7 – \'exercise\' in a code block that is no cell – Write ```ts live exercise="a".',
    "28:12 – 'A b' cannot be an exercise's id – Use small letters, digits and hyphens, like exercise=\"entropy\".",
    "32:7 – the cell is empty – Write what it runs, or take out 'live'.",
  ],
  'exercise-files': [
    '12:1 – the exercise has no file cells/none.solution.ts – Write it: what a reader who solved it would have written.',
    '12:1 – the exercise has no file cells/none.checks.ts – Write it: its hints and checks.',
    '25:16 – The cell ends too early: something that was opened is not closed – Mend the code: a start runs, and fails its checks.',
    "28:12 – the exercise 'none' begins twice, first on line 12 – Give one of them another id.",
    'cells/broken.checks.ts:1:1 – Cells cannot import. They know `lab`, `world`, `models`, `Plot` and `Inputs` by name: use those straight away – Mend the code.',
    'cells/broken.solution.ts:1:19 – The cell ends too early: something that was opened is not closed – Mend the code.',
    'cells/hintless.checks.ts:6:3 – the exercise has no hints – Write one or more, from the gentlest to the plainest.',
    "cells/strat.solution.ts:1:1 – the file belongs to no exercise of the lesson – Rename it to 'start.solution.ts', or remove it.",
  ],
  'exercise-types': [
    "13:13 – nobody defines 'totl' – Define it in a cell of this page.",
    "21:7 – Type 'number' is not assignable to type 'string' – Give it a value of that type, or change the type.",
    "cells/sum.checks.ts:10:32 – This comparison appears to be unintentional because the types 'string' and 'number' have no overlap – Mend it; where the error is the point, write // @ts-expect-error above.",
    "cells/sum.solution.ts:1:26 – Type 'string' is not assignable to type 'number' – Give it a value of that type, or change the type.",
  ],
  'long-notebook': [
    '8:3 – 4 words, 2 cells, 2 exercises and 1 question take about 13 minutes, and the lesson promises 10 – Cut it, move a part under ## Go further, or add a sitting.',
  ],
  'stale-recording': [
    'cells/recorded.json:1:1 – a recorded cell has changed since, or is gone – Run: npm run record-cells -- stale-recording',
  ],
};
