/** Which of FormApp's methods in @types/google-apps-script are imitated: the list in workbench/forms/README.md is this one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import * as choices from '../../workbench/services/form/choice-items';
import * as feedback from '../../workbench/services/form/feedback';
import { Form } from '../../workbench/services/form/form';
import { FormApp } from '../../workbench/services/form/form-app';
import { FormResponse } from '../../workbench/services/form/form-response';
import * as grids from '../../workbench/services/form/grid-items';
import { Item } from '../../workbench/services/form/item';
import { ItemResponse } from '../../workbench/services/form/item-response';
import * as layout from '../../workbench/services/form/layout-items';
import * as scales from '../../workbench/services/form/scale-items';
import * as texts from '../../workbench/services/form/text-items';
import * as times from '../../workbench/services/form/time-items';
import * as validation from '../../workbench/services/form/validation';
import { root } from '../support/dist';

const classes: Record<string, { prototype: object }> = {
  ...{ Form, FormApp, FormResponse, Item, ItemResponse },
  ...{ ...choices, ...feedback, ...grids, ...layout, ...scales, ...texts, ...times, ...validation },
};

/** 'Form.addTextItem' and so on, as the type definitions have them. */
function declaredMethods(): string[] {
  const path = join(root, 'node_modules/@types/google-apps-script/google-apps-script.forms.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      for (const member of node.members) {
        if (ts.isMethodSignature(member)) found.add(`${node.name.text}.${member.name.getText()}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

test('all but those that workbench/forms/README.md names are imitated', () => {
  const missing = declaredMethods().filter((name) => {
    const [className = '', method = ''] = name.split('.');
    const prototype = classes[className]?.prototype;
    return !prototype || typeof Reflect.get(prototype, method) !== 'function';
  });
  expect(missing).toEqual([
    // Built validations: Google's documentation gives them no methods of their own.
    'CheckboxValidation.requireSelectAtLeast',
    'CheckboxValidation.requireSelectAtMost',
    'CheckboxValidation.requireSelectExactly',
    'Form.getSummaryUrl',
    'FormApp.getUi',
    'ImageItem.getImage',
  ]);
  const documented = readFileSync(join(root, 'workbench/forms/README.md'), 'utf8');
  for (const name of missing) expect(documented).toContain(`\`${name}\``);
  expect(declaredMethods().length).toBeGreaterThan(300);
});
