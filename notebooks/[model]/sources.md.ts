import { parseArgs } from 'node:util';
import { AREAS } from '../data/areas.js';

/** The page of data and sources of one model: the same words for each, over its own data. */
const { values } = parseArgs({ options: { model: { type: 'string' } } });
const found = AREAS.find(({ model }) => model === values.model);
if (found === undefined) throw new Error(`no pages are made for the model "${values.model}"`);

process.stdout.write(`---
title: "Data and sources: ${found.area}"
toc: false
---

\`\`\`js
import {inputsFinder} from "../components/inputs-finder.js";
import {documentsTable, filesList, licenceWords, missingList, readingsList, runTable} from "../components/sources.js";

const data = await FileAttachment("../data/${found.model}/sources.json").json();
\`\`\`

<p class="kicker">${found.area}</p>

# Data and sources

<p class="lead">Every figure that goes into the model is on this page, with its period, its value, its status, and the words it comes from.</p>

<nav class="on-this-page" aria-label="On this page">

- [This run](#this-run)
- [Documents](#documents)
- [All the inputs](#all-the-inputs)
- [What is missing](#what-is-missing)
- [What we read into the document](#what-we-read-into-the-document)
- [Licence and thanks](#licence-and-thanks)

</nav>

## This run

The same inputs and the same version of the software give the same run id, and the same figures to the penny.

\`\`\`js
display(runTable(data));
\`\`\`

The figures come from these files:

\`\`\`js
display(filesList(data));
\`\`\`

## Documents

\`\`\`js
display(documentsTable(data));
\`\`\`

## All the inputs

\`\`\`js
display(inputsFinder(data));
\`\`\`

## What is missing

No document we have gives these. They stay unknown until someone finds them.

\`\`\`js
display(missingList(data));
\`\`\`

## What we read into the document

Where the words are not clear, this is how we took them.

\`\`\`js
display(readingsList(data));
\`\`\`

## Licence and thanks

\`\`\`js
display(licenceWords(data));
\`\`\`
`);
