/** The page on uncertain inputs: what a model file may say of them, and what is made of it. */
export function uncertaintyPage(): string {
  return PAGE;
}

const PAGE = `# Uncertain inputs

<!-- Made by "npm run docs" from src/shell/docs/uncertainty-page.ts. Change it there. -->

## What a model file says

A source that is assumed, cited or local may give a range, \`low\` and \`high\` (\`earliest\` and \`latest\` of a month), and a spread: how
likely the figure is to lie where.

\`\`\`yaml
value: 6000
source: {kind: assumed, reason: Quotes of three movers., low: 2000, high: 15000, spread: pert}
\`\`\`

| spread | what it says | what the figure is to it |
|---|---|---|
| \`uniform\` | every figure from low to high is as likely | any figure of it |
| \`triangular\` | less likely in a line to both ends | the most likely |
| \`pert\` | the same, with rarer ends; \`{shape: pert, weight: 4}\` | the most likely |
| \`{shape: normal, sd: 300}\` | a bell; \`low\` and \`high\` inside the braces cut it off | the mean, before it is cut |
| \`{shape: log_normal, sd: 300}\` | a bell with a longer upper side, never below nought; \`sd\` is that of the figure, not of its logarithm | the mean, before it is cut |
| \`{shape: beta, alpha: 8, beta: 2}\` | a share, from 8 for and 2 against; \`low\` and \`high\` are 0 and 1 when left out | the mean |
| \`{shape: discrete, values: [0, 1], chances: [0.3, 0.7]}\` | one of a few values | one of them |
| \`none\` | the range is for the reader, and is not drawn from | |

\`mode\` or \`mean\` may be written too, and must then be the figure: the plan stands in the middle of its draws. \`low\` and \`high\` inside
the braces go before those of the source. A published range does not cut off a bell, for it is often where most of the cases lie and not
all of them. A spread that leaves what an input can be, such as a share above 1, is an error.

Where the middle of a spread is not midway between its ends, the mean of the draws is not the figure of the plan. That is no fault: it
is what the range says. A cost that can only turn out higher turns out higher in the mean.

For the whole model:

\`\`\`yaml
uncertainty:
  default: triangular        # of a range without a spread: triangular, pert, uniform, or none for not drawn
  correlations:
    - {inputs: ["qipp.*.confidence"], rank: 0.3, reason: One provider makes all of them.}
\`\`\`

A rank correlation (Spearman) is between each two of the inputs named. Correlations that cannot hold together are an error, which
says how strong they could be.

## One number moves an input

The figures of one input rise and fall together.

- One figure, or the same one in several stretches of months, is itself drawn. Figures outside the range stay: the noughts before a start.
- Figures that differ only in place and width of their spreads move together, each within its own: after a scenario scaled or shifted them, say.
- Figures that differ and have a range are moved by one factor, 1 in the plan, as far down and up as leaves each of them in the range.
- Other spreads over figures that differ are an error.
- A month is drawn in whole months, the first and the last of its range included.
- What is unknown stays unknown.

A scenario that sets or fills a figure gives it a spread of its own or none. One that scales, shifts or delays it takes range and spread
along. Where the entry has a range or spread itself, that of the number in it, it counts alone. What is switched off is not drawn.

## How draws are made

A draw is a function of the seed, the name of the input and the number of the draw (Philox4x32-10), worked out with additions, products,
quotients and roots alone. So the same seed gives the same bytes with any number of workers and on any machine. The draws of an input stay
the same when other inputs come or go, and are the same in each of two scenarios: what these have in common falls away when they are
compared. For Sobol's sequence and for correlated inputs that holds when both are drawn for the same list of inputs, as a comparison does.

| way | what it does |
|---|---|
| \`plain\` | each draw apart from all others |
| \`latin\` | Latin hypercube: as many equally likely strata as draws, each drawn from once |
| \`sobol\` | Sobol's sequence with the direction numbers of Joe and Kuo, scrambled by the seed (Owen): most even for numbers of draws that are powers of two. It has 256 dimensions; inputs beyond are drawn plainly, and named |

Correlated inputs are drawn by a Gaussian copula: scores are mixed, and each input keeps its own distribution. The strata of a Latin
hypercube are then those of the scores before they are mixed. Where inputs take few values, such as months, the correlation comes out
somewhat weaker than asked for.

## What is told of the draws

Draws are worked through in blocks of 1,024, and blocks are put together in their order.

- Percentiles are those of PERCENTILE.INC. Draws are kept in bins, of about 200 kB for 100,000 draws of a figure: exact for a few hundred
  draws, else within the error that is told with each, which is at most 1/256 of its distance from the figure of the plan.
- The chance of meeting a target or staying in an envelope is the share of the draws that do, with the range in which 19 of 20 such runs
  have it (Wilson).
- Expected shortfall is the mean of the worst 5 % of the draws.
- The share of an input in the spread is Sobol's first-order index, from the means of the figure in 32 strata of the input, without their
  chance differences. It is told about 0.1 % of itself too low for an even input, 1 % for a normal one, more for one with a long tail, and has
  a noise of 8 divided by the number of draws. Shares add up to less than 1 where inputs work on each other, and mean little
  where they are correlated.
- The rank correlation of a figure with an input is the mean of those of the blocks.
- Only inputs that bear on a line by its formulas are told as what its spread comes from.
`;
