/** The page on what a model file says of the page where readers try figures. */
export function explorePage(): string {
  return PAGE;
}

const PAGE = `# The explorer

<!-- Made by "npm run docs" from src/shell/docs/explore-page.ts. Change it there. -->

The page "Try it" of the website lets a reader move inputs of any scenario and see what becomes of the plan. The engine that made the
site runs in the page. Which inputs matter is said in the model file, under \`explore\`; what they do follows from the model.

\`\`\`yaml
explore:
  sliders:
    - {input: placements.ooa.block_share, label: Share in block contracts, from: 0, to: 0.5, step: 0.01, group: Placements}
    - {input: placements.ooa.scheduled, years: 2011/12, from: 0, to: 1.5, step: 0.05, group: Placements}
    - {input: checkpoints.business_case.month, from: 2010-04, to: 2012-03, group: Money}
  switches:
    - {name: new_money, label: The new investment, lines: ["measure=amount", "money=new"]}
    - {name: employers, label: Count what employers gain, input: reinvestment.effect.workplaces.on}
  figures:
    headlines: [placements.ooa.net, reinvestment.total.released]
\`\`\`

| | |
|---|---|
| \`input\` | the input that is moved. A line that is worked out cannot be: Headroom names inputs behind it |
| \`move\` | \`value\` for a new figure, \`factor\` for a factor on what was told, \`amount\` for an amount on top, \`month\` for a date. \`value\`, or \`month\` of a date, when left out |
| \`years\` | the financial years that change; all when left out. Several sliders may move new figures of one input, each in years of its own |
| \`from\`, \`to\` | the ends. Left out: the range of its source, else what the input can be. A slider always takes in the figure that it starts from |
| \`step\` | about a hundredth of the range when left out. Any figure between the ends may be typed |
| \`lines\` | of a switch: the lines that are nought when it is off, by name patterns and tags; a line must meet all |
| \`values\` | of a switch of an input: its value when off and when on; 0 and 1 when left out |
| \`group\` | the heading that it stands under |
| \`headlines\` | the lines told first, up to six |
| \`spend\` | the lines of the chart of spending, where its own choice (tier, level, theme, payer) does not fit |

An input that is unknown in a scenario starts as unknown, and there is a way back. It is never nought.

What a reader has moved is a scenario: the page lays it over the one that was chosen, as a model file does with one that \`extends\` it. So
the file that the page saves gives the same pennies when it is pasted under \`scenarios\`, and the chances of the page are those of
\`headroom simulate --seed 1 --sampling latin\` with as many draws. What is moved to one figure is taken to be sure, unless it is a
factor or an amount: the range that the figure had is moved with it.
`;
