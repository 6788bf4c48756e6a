/** Draws the folders of src and workbench and the imports between them, as a Mermaid graph for docs/architecture.md. */

import { type Import, importsUnder } from './imports';

/** The frames of the picture. A folder in a frame is a box; a frame without folders of its own is one box. */
const FRAMES = ['src/core', 'src/server', 'src/sidebar', 'src/import', 'src/dialogs', 'src/ui', 'workbench'] as const;
/** Frames that are drawn as a single box: their folders are views, and the picture would hide the rest. */
const CLOSED: readonly string[] = ['src/sidebar', 'src/import', 'src/dialogs', 'src/ui'];

const BEGIN = '<!-- Written by `npm run docs` from the imports. -->';
const END = '<!-- End of the picture. -->';

/** Every import of a file in the frames. */
export function readArrows(root: string): Import[] {
  return FRAMES.flatMap((frame) => importsUnder(root, frame));
}

/** The box that a file is in; undefined for a file outside the picture, or one that lies in a frame itself. */
function boxOf(path: string): string | undefined {
  const frame = FRAMES.find((each) => path.startsWith(`${each}/`));
  if (frame === undefined) return undefined;
  if (CLOSED.includes(frame)) return frame;
  const [folder, file] = path.slice(frame.length + 1).split('/');
  return file === undefined ? undefined : `${frame}/${folder}`;
}

function frameOf(box: string): string {
  return FRAMES.find((each) => box === each || box.startsWith(`${each}/`)) ?? box;
}

/** Arrows within a frame join boxes; arrows from frame to frame join frames. */
function joined(arrows: readonly Import[]): Map<string, Import> {
  const found = new Map<string, Import>();
  for (const arrow of arrows) {
    const [from, to] = [boxOf(arrow.from), boxOf(arrow.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const inside = frameOf(from) === frameOf(to);
    const ends = inside ? { from, to } : { from: frameOf(from), to: frameOf(to) };
    const key = `${ends.from} ${ends.to}`;
    found.set(key, { ...ends, typeOnly: arrow.typeOnly && (found.get(key)?.typeOnly ?? true) });
  }
  return found;
}

/** The graph's text. A full arrow is an import that runs; a dotted one is of types alone. */
export function pictureOf(arrows: readonly Import[]): string {
  const id = (box: string) => box.replaceAll(/[^A-Za-z]/g, '_');
  const boxes = [...new Set(arrows.flatMap(({ from, to }) => [boxOf(from), boxOf(to)]))]
    .filter((box) => box !== undefined)
    .toSorted();
  const frames = FRAMES.flatMap((frame) => {
    const own = boxes.filter((box) => frameOf(box) === frame);
    if (own.length === 0) return [];
    if (CLOSED.includes(frame)) return [`  ${id(frame)}["${frame}"]`];
    return [
      `  subgraph ${id(frame)}["${frame}"]`,
      ...own.map((box) => `    ${id(box)}["${box.slice(frame.length + 1)}"]`),
      '  end',
    ];
  });
  const lines = [...joined(arrows).values()]
    .map(({ from, to, typeOnly }) => `  ${id(from)} ${typeOnly ? '-.->' : '-->'} ${id(to)}`)
    .toSorted();
  return ['```mermaid', 'graph LR', ...frames, ...lines, '```'].join('\n');
}

/** The document with its picture drawn again. @throws when its marks are missing. */
export function withPicture(document: string, arrows: readonly Import[]): string {
  const [before, after] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (before < 0 || after < before) throw new Error('docs/architecture.md has lost the marks around its picture.');
  return `${document.slice(0, before)}${BEGIN}\n\n${pictureOf(arrows)}\n\n${document.slice(after)}`;
}
