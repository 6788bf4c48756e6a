/** Writes the reference of the public functions from the list that the build uses and the functions' own comments. */

import type { FunctionKind, PublicFunction } from '../build/public-functions';
import type { FunctionComment } from './comments';

const SECTIONS: readonly { kind: FunctionKind; title: string; intro: string }[] = [
  {
    kind: 'customfunction',
    title: 'Custom functions',
    intro: 'Typed into a cell. Arguments in brackets may be left out.',
  },
  {
    kind: 'client',
    title: 'Functions for the sidebar and scripts',
    intro:
      'Called with `google.script.run`. Arguments and results are JSON; dates cross as ISO 8601 text. A call that is ' +
      "refused says why in the workbook's language, and changes no deal.",
  },
  {
    kind: 'menu',
    title: 'Menu',
    intro: 'What the items of the menu *Saluran* call.',
  },
  {
    kind: 'trigger',
    title: 'Triggers',
    intro: 'Called by Google. Called by hand, without an event, they do nothing.',
  },
];

/**
 * The reference as Markdown.
 *
 * @throws Error naming a function that has no comment.
 */
export function functionReference(
  functions: readonly PublicFunction[],
  comments: ReadonlyMap<string, FunctionComment>,
): string {
  const parts = [
    '# Public functions',
    '<!-- Written by `npm run docs` from src/server; change the comments there. -->',
    'All that Google, cells, the sidebar and scripts can call. Nothing else of the add-on is reachable by name.',
  ];
  for (const { kind, title, intro } of SECTIONS) {
    const own = functions.filter((each) => each.kind === kind);
    if (own.length === 0) continue;
    parts.push(`## ${title}`, intro, ...own.map((each) => describe(each, comments.get(each.name))));
  }
  return `${parts.join('\n\n')}\n`;
}

function describe({ name, kind }: PublicFunction, comment: FunctionComment | undefined): string {
  if (!comment || comment.description === '') throw new Error(`${name} has no description in its comment.`);
  const parameters = comment.parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  const parts = [`### \`${name}(${parameters.join(', ')})\``, comment.description];
  // An event is nothing that anybody passes.
  const shown = kind === 'trigger' ? [] : comment.parameters;
  const lines = shown.map((each) => `- **${each.name}**: ${plain(each.text)}`);
  if (comment.returns !== '') lines.push(`- **Result**: ${plain(comment.returns)}`);
  lines.push(...comment.throws.map((text) => `- **Error**: ${plain(text)}`));
  if (lines.length > 0) parts.push(lines.join('\n'));
  return parts.join('\n\n');
}

/** Comments may begin in lower case, after the name; here each stands for itself. */
function plain(text: string): string {
  const sentence = text.replace(/^[-–—]\s*/, '');
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
