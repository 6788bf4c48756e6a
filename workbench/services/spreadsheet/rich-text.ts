/** SpreadsheetApp's RichTextValue and its builder, over the documents that the engine keeps in cells. */

import type { ICellData, IDocumentData, ITextRun, Nullable } from '@univerjs/core';
import { contentOf } from '../../engine/cell-content.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { EVERY_METHOD } from '../base/enums.js';
import { lookOfStyle, styleOfLook, type TextLook, TextStyle } from './text-style.js';

/** One look and one link for the characters from `start` to before `end`. */
interface Run {
  start: number;
  end: number;
  look: TextLook;
  link: string | null;
}

/** The engine's kind of range that is a link. */
const HYPERLINK = 0;

/** Text with the looks of its characters; `runs` cover it without gaps. */
interface Rich {
  text: string;
  runs: Run[];
}

const plain = (text: string): Rich => ({
  text,
  runs: text === '' ? [] : [{ start: 0, end: text.length, look: {}, link: null }],
});

const same = (a: Run, b: Run) => a.link === b.link && JSON.stringify(a.look) === JSON.stringify(b.look);

/** Changes the runs between two characters, splitting those that stand across an end, and joins equal neighbours. */
function changeRuns(runs: Run[], start: number, end: number, change: (run: Run) => Run): Run[] {
  const pieces = runs.flatMap((run) => {
    const cuts = [run.start, ...[start, end].filter((at) => at > run.start && at < run.end), run.end];
    return cuts.slice(1).map((to, i) => ({ ...run, start: cuts[i] ?? run.start, end: to }));
  });
  const changed = pieces.map((run) => (run.start >= start && run.end <= end ? change(run) : run));
  const joined: Run[] = [];
  for (const run of changed) {
    const last = joined[joined.length - 1];
    if (last && same(last, run)) last.end = run.end;
    else joined.push({ ...run });
  }
  return joined;
}

export class RichTextValue extends ServiceObject {
  readonly className = 'RichTextValue';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly rich: Rich,
    private readonly start = 0,
  ) {
    super(context);
  }
  _rich(): Rich {
    return this.rich;
  }
  getText(): string {
    return this.rich.text;
  }
  getStartIndex(): number {
    return this.start;
  }
  getEndIndex(): number {
    return this.start + this.rich.text.length;
  }
  #within(start: number, end: number): Run[] {
    if (start < 0 || end > this.rich.text.length || start >= end)
      throw new Error(`Invalid offsets: start (${start}), end (${end}).`);
    return this.rich.runs.filter((run) => run.start < end && run.end > start);
  }
  /** Google answers for the whole, or for a part, only what all of its characters share. */
  getTextStyle(start?: number, end?: number): TextStyle {
    const runs = start === undefined ? this.rich.runs : this.#within(start, end ?? this.rich.text.length);
    const [first, ...rest] = runs;
    const look = Object.fromEntries(
      Object.entries(first?.look ?? {}).filter(([key, value]) =>
        rest.every((run) => JSON.stringify(run.look[key as keyof TextLook]) === JSON.stringify(value)),
      ),
    );
    return new TextStyle(this.context, look);
  }
  getLinkUrl(start?: number, end?: number): string | null {
    const runs = start === undefined ? this.rich.runs : this.#within(start, end ?? this.rich.text.length);
    const link = runs[0]?.link ?? null;
    return runs.every((run) => run.link === link) ? link : null;
  }
  getRuns(): RichTextValue[] {
    return this.rich.runs.map((run) => {
      const text = this.rich.text.slice(run.start, run.end);
      return new RichTextValue(this.context, { text, runs: [{ ...run, start: 0, end: text.length }] }, run.start);
    });
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.context, this.rich);
  }
}

export class RichTextValueBuilder extends ServiceObject {
  readonly className = 'RichTextValueBuilder';
  override readonly local = EVERY_METHOD;
  #rich: Rich;

  constructor(context: ExecutionContext, rich: Rich = plain('')) {
    super(context);
    this.#rich = rich;
  }
  setText(text: string): this {
    this.#rich = plain(String(text));
    return this;
  }
  #change(args: unknown[], change: (run: Run, value: unknown) => Run): this {
    const { text, runs } = this.#rich;
    const [start, end, value] = args.length === 1 ? [0, text.length, args[0]] : args;
    if (Number(start) < 0 || Number(end) > text.length || Number(start) > Number(end))
      throw new Error(`Invalid offsets: start (${start}), end (${end}).`);
    this.#rich = { text, runs: changeRuns(runs, Number(start), Number(end), (run) => change(run, value)) };
    return this;
  }
  setTextStyle(...args: unknown[]): this {
    return this.#change(args, (run, style) => ({
      ...run,
      look: style instanceof TextStyle ? { ...run.look, ...style._look() } : {},
    }));
  }
  setLinkUrl(...args: unknown[]): this {
    return this.#change(args, (run, link) => ({ ...run, link: typeof link === 'string' && link !== '' ? link : null }));
  }
  build(): RichTextValue {
    return new RichTextValue(this.context, this.#rich);
  }
}

/** What a cell's text looks like, its cell's own look included; null for numbers, formulas and dates, as on Google. */
export function richOfCell(context: ExecutionContext, cell: Nullable<ICellData>, look: TextLook): RichTextValue | null {
  const body = cell?.p?.body;
  if (!body) {
    if (cell?.f || typeof cell?.v === 'number' || typeof cell?.v === 'boolean') return null;
    const text = cell?.v === undefined || cell.v === null ? '' : String(cell.v);
    return new RichTextValue(context, {
      text,
      runs: text === '' ? [] : [{ start: 0, end: text.length, look, link: null }],
    });
  }
  const text = body.dataStream.replace(/\r\n$/, '');
  let runs: Run[] = [{ start: 0, end: text.length, look, link: null }];
  for (const run of body.textRuns ?? [])
    runs = changeRuns(runs, run.st, run.ed, (old) => ({ ...old, look: { ...old.look, ...lookOfStyle(run.ts ?? {}) } }));
  for (const range of body.customRanges ?? []) {
    const link = (range.properties as { url?: string } | undefined)?.url;
    if (range.rangeType === HYPERLINK && link)
      runs = changeRuns(runs, range.startIndex, range.endIndex + 1, (old) => ({ ...old, link }));
  }
  return new RichTextValue(context, { text, runs });
}

/** The content that writing the value puts into a cell. */
export function cellOfRich(context: ExecutionContext, value: RichTextValue): ICellData {
  const { text, runs } = value._rich();
  if (text === '') return contentOf(null);
  const textRuns: ITextRun[] = runs
    .filter((run) => Object.keys(run.look).length > 0)
    .map((run) => ({ st: run.start, ed: run.end, ts: styleOfLook(context, run.look) }));
  const links = runs.flatMap((run, i) =>
    run.link
      ? [
          {
            rangeId: `link${i}`,
            rangeType: HYPERLINK,
            startIndex: run.start,
            endIndex: run.end - 1,
            properties: { url: run.link },
          },
        ]
      : [],
  );
  if (textRuns.length === 0 && links.length === 0) return contentOf(text);
  const p: IDocumentData = {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns,
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: links,
    },
  };
  return { ...contentOf(text), p };
}
