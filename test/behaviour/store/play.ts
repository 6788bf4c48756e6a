/** Plays a change: what it does to the workbook, and what it means in the model. */

import type { Workbench } from '../../../build/workbench.mjs';
import { address, header, letters } from './addresses';
import { type Edit, PEOPLE, ROWS, STAGES } from './an-edit';
import { contentOf, contents } from './contents';
import { type Block, type Content, ID, MARKERS, type Model, stageOf } from './model';

/** An ID as Saluran gives it. */
const GIVEN = /^D-[0-9A-Z]{10}$/;

/** What a run of sequences adds up to. */
export interface Tally {
  sequences: number;
  edits: number;
  conflicts: number;
}

/** Does the edit, and takes down which IDs new deals were given. */
export async function play(edit: Edit, workbook: Workbench, model: Model, tally: Tally): Promise<void> {
  await apply(edit, workbook, model, tally);
  tally.edits++;
  const column = model.columns.indexOf(ID);
  const ids = (await workbook.values(address({ row: 0, height: model.rows.length + 1, column, width: 1 }))).flat();
  model.rows.forEach(({ deal }, index) => {
    const id = String(ids[index]);
    // An ID that stands twice, or is another deal's, came with a copy and will not stay.
    if (deal?.id !== null || !GIVEN.test(id) || model.dealOf(id) || ids.filter((other) => other === id).length > 1)
      return;
    deal.id = id;
  });
}

/** Does the edit in the workbook, and says in the model what it means. What cannot be done there is passed over. */
async function apply(edit: Edit, workbook: Workbench, model: Model, tally: Tally): Promise<void> {
  const person = workbook.as(PEOPLE[edit.who] ?? '');
  switch (edit.do) {
    case 'type': {
      const at = { row: edit.row, height: 1, column: model.columns.indexOf(edit.column), width: 1 };
      const value = contentOf(edit.column, edit.seed, false);
      await person.type(address(at), String(value));
      return model.write(at, [[value]], true);
    }
    case 'paste':
    case 'apiWrite': {
      const block = blockOf(edit, model);
      const values = block && contents(block, model, edit.seed);
      if (!block || !values) return;
      if (edit.do === 'paste') await person.paste(address(block), values);
      else await person.apiWrite(address(block), values);
      return model.write(block, values, edit.do === 'paste');
    }
    case 'pasteIds': {
      const at = { row: edit.row, height: edit.ids.length, column: model.columns.indexOf(ID), width: 1 };
      const ids = await person.values(address({ ...at, row: 0, height: ROWS }));
      const values = edit.ids.map((index) => [String(ids[index]?.[0] ?? '')]);
      if (values.some(([id]) => id === '')) return;
      await person.paste(address(at), values);
      return model.write(at, values, true);
    }
    case 'copyRows':
    case 'apiCopy': {
      const from = model.whole(edit.scope, edit.from, edit.height);
      const to = { ...from, row: edit.to };
      if (edit.from + edit.height > edit.to && edit.to + edit.height > edit.from) return;
      // Another program that copies over a deal, markers and all, leaves no trace of which is which.
      const isApi = edit.do === 'apiCopy';
      const cells = await person.values(address(from));
      const originals = Array.from({ length: edit.height }, (_, r) => model.row(edit.from + r).deal);
      if (isApi) await person.apiWrite(address(to), cells);
      else await person.paste(address(to), cells);
      const values = cells.map((line) => line.map((value) => value as Content));
      return model.write(to, values, !isApi, edit.scope === 'all' ? originals : undefined);
    }
    case 'fill': {
      const block = blockOf(edit, model);
      if (!block) return;
      const source = { ...block, height: 1 };
      const cells = await person.values(address(source));
      await person.fill(address(source), address({ ...block, height: block.height + 1 }));
      const target = { ...block, row: block.row + 1 };
      return model.write(
        target,
        Array.from({ length: block.height }, () => (cells[0] ?? []) as Content[]),
        true,
      );
    }
    case 'clear':
    case 'clearRows': {
      const block = edit.do === 'clear' ? blockOf(edit, model) : model.whole(edit.scope, edit.row, edit.height);
      if (!block) return;
      await person.clear(address(block));
      return model.write(
        block,
        Array.from({ length: block.height }, () => Array<Content>(block.width).fill('')),
        true,
      );
    }
    case 'sort': {
      const block = model.whole(edit.scope, 0, Math.max(2, model.height));
      const by = model.columns.indexOf(edit.by) + 1;
      const before = (await person.values(address(block))).map((line) => JSON.stringify(line));
      await person.sort(address(block), by, edit.ascending);
      const after = (await person.values(address(block))).map((line) => JSON.stringify(line));
      // Equal rows keep their order: which of them went where shows nowhere.
      const order = after.map((line) => {
        const index = before.indexOf(line);
        before[index] = '';
        return index;
      });
      return model.reorder(order, edit.scope === 'all');
    }
    case 'insertRows':
      await person.insertRows('Deals', edit.row + 2, edit.count);
      return model.insertRows(edit.row, edit.count);
    case 'deleteRows':
      await person.deleteRows('Deals', edit.row + 2, edit.count);
      return model.deleteRows(edit.row, edit.count);
    case 'moveRows': {
      if (edit.to >= edit.row && edit.to <= edit.row + edit.count) return;
      await person.insertRows('Deals', edit.to + 2, edit.count);
      model.insertRows(edit.to, edit.count);
      const source = edit.to < edit.row ? edit.row + edit.count : edit.row;
      const block = model.whole('all', source, edit.count);
      await person.cut(address(block), address({ ...block, row: edit.to, height: 1, width: 1 }));
      model.cut(block, edit.to);
      await person.deleteRows('Deals', source + 2, edit.count);
      return model.deleteRows(source, edit.count);
    }
    case 'cutRows':
    case 'cut': {
      const block = edit.do === 'cut' ? blockOf(edit, model) : model.whole(edit.scope, edit.row, 1);
      if (!block || Math.abs(edit.row - edit.to) < block.height) return;
      const names = model.named(block);
      // An ID that is cut away from what remains of its deal says nothing about where the deal is.
      if (edit.do === 'cut' && names.includes(ID)) return;
      await person.cut(address(block), address({ ...block, row: edit.to, height: 1, width: 1 }));
      return model.cut(block, edit.to);
    }
    case 'insertColumn': {
      const at = edit.at % (model.columns.length - MARKERS.length);
      await person.insertColumns('Deals', at + 1);
      const name = model.insertColumn(at);
      return person.type(header(at), name);
    }
    case 'deleteColumn': {
      const extra = model.columns.findIndex((name) => name.startsWith('Extra'));
      if (extra < 0) return;
      await person.deleteColumns('Deals', extra + 1);
      return model.deleteColumn(extra);
    }
    case 'moveColumn': {
      const visible = model.columns.length - MARKERS.length;
      const [from, to] = [edit.from % visible, edit.to % visible];
      if (to === from || to === from + 1) return;
      await person.insertColumns('Deals', to + 1);
      const source = to < from ? from + 1 : from;
      const whole = (index: number) => `Deals!${letters(index)}1:${letters(index)}1000`;
      await person.cut(whole(source), header(to));
      await person.deleteColumns('Deals', source + 1);
      return model.moveColumn(from, to);
    }
    case 'undo':
      if (!model.canUndo) return;
      await person.undo();
      return model.undo();
    case 'moveDeal': {
      const ids = (
        await person.values(address({ row: 0, height: 40, column: model.columns.indexOf(ID), width: 1 }))
      ).flat();
      const id = String(ids[edit.row] ?? '');
      const line = model.row(edit.row);
      // Which of two rows with one ID is meant shows nowhere.
      if (id === '' || !line.deal || ids.filter((other) => other === id).length > 1) return;
      if (line.deal.id !== null && line.deal.id !== id) return;
      // The original of a copy: which of two equal rows it is, is settled at the end.
      if (line.deal.id === null && model.dealOf(id)) return;
      line.deal.id = id;
      const from = stageOf(line);
      const request = {
        dealId: id,
        to: edit.to,
        ...(edit.expected ? {} : { expectedFrom: 'Proposal' }),
        ...(edit.to === 'Lost' ? { reason: 'Price' } : {}),
      };
      const isConflict = !edit.expected && from !== 'Proposal';
      const isSame = from === edit.to;
      try {
        const result = await person.run('moveDeal', request);
        if (isConflict || isSame)
          throw new Refusal(`moveDeal to ${edit.to} was done although the deal was in "${from}"`);
        const said = result as { from: string; to: string };
        if (said.from !== from || said.to !== edit.to) throw new Refusal(`moveDeal says ${JSON.stringify(said)}`);
        line.cells.set('Stage', edit.to);
        if (edit.to === 'Lost') line.cells.set('Close reason', 'Price');
        model.note(line, true);
      } catch (error) {
        if (error instanceof Refusal || !(isConflict || isSame)) throw error;
        if (isConflict) tally.conflicts++;
      }
      return;
    }
    case 'undoMove': {
      const line = model.row(edit.row);
      const ids = await idsOf(person, model);
      const dealId = ids[edit.row] ?? '';
      if (!line.deal || line.deal.id !== dealId || ids.filter((id) => id === dealId).length > 1) return;
      const done = await person.run('undoMove', { dealId }).catch(() => null);
      if (done === null) return;
      line.cells.set('Stage', (done as { to: string }).to);
      // The reason that the move brought goes with it, unless somebody has written another.
      if (line.cells.get('Close reason') === 'Price') line.cells.delete('Close reason');
      return model.note(line, true);
    }
    case 'importDeals': {
      const records = edit.records.map((record) => `S-${record}`);
      const rows = records.map((record) => model.rows.filter((line) => line.cells.get('Source ID') === record));
      // Which of two deals with one source is meant shows nowhere.
      if (rows.some((lines) => lines.length > 1)) return;
      const lines = records.map(
        (record, index) => `${record},Imported ${edit.seed + index},${edit.stage},${edit.seed}`,
      );
      await person.run('importDeals', { csv: ['Source ID,Deal,Stage,Amount', ...lines].join('\n') });
      const source = { row: 0, height: model.rows.length + 9, column: model.columns.indexOf('Source ID'), width: 1 };
      const sources = (await person.values(address(source))).flat();
      records.forEach((record, index) => {
        const line = model.row(sources.indexOf(record));
        line.cells.set('Source ID', record);
        line.cells.set('Deal', `Imported ${edit.seed + index}`);
        line.cells.set('Stage', edit.stage);
        line.cells.set('Amount', edit.seed);
        model.arrive(line);
      });
      return model.forgetUndo();
    }
    case 'header': {
      // A header is renamed or cleared, a stage is typed under it, and the header comes back.
      const place = header(model.columns.indexOf(edit.of));
      if (edit.how === 'renamed') await person.type(place, `My ${edit.of}`);
      else await person.clear(place);
      const at = { row: edit.row, height: 1, column: model.columns.indexOf('Stage'), width: 1 };
      const value = contentOf('Stage', edit.seed, false);
      await person.type(address(at), String(value));
      model.write(at, [[value]], edit.how === 'renamed');
      await person.type(place, edit.of);
      return model.forgetUndo();
    }
    case 'together': {
      const column = model.columns.indexOf('Stage');
      const cells = edit.rows.map((at, index) => ({
        at: { row: at, height: 1, column, width: 1 },
        value: STAGES[(edit.seed + index) % STAGES.length] ?? '',
        who: workbook.as(PEOPLE[(edit.who + index) % PEOPLE.length] ?? ''),
      }));
      await Promise.all(cells.map((each) => each.who.type(address(each.at), each.value)));
      for (const { at, value } of cells) model.write(at, [[value]], false);
      return model.forgetUndo();
    }
    case 'look':
      if (edit.how === 'reconcile') await person.run('reconcile');
      else if (edit.how === 'open') await person.open();
      else await person.advance({ days: 1 });
  }
}

class Refusal extends Error {}

/** The ID cells of all rows. */
async function idsOf(workbook: Workbench, model: Model): Promise<string[]> {
  const block = { row: 0, height: model.rows.length + 1, column: model.columns.indexOf(ID), width: 1 };
  return (await workbook.values(address(block))).flat().map(String);
}

function blockOf(edit: { row: number; height: number; first: string; width: number }, model: Model): Block | null {
  const from = model.columns.indexOf(edit.first);
  // Nobody pastes over hidden markers by hand.
  const visible = model.columns.length - MARKERS.length;
  const wide = Math.min(edit.width, visible - from);
  return from < 0 || wide < 1 ? null : { row: edit.row, height: edit.height, column: from, width: wide };
}
