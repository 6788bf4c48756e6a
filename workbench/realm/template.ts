/** HtmlTemplate inside the realm: scriptlets run where the script's own functions and variables are. */

import { HtmlContext } from '../html/contextual-escape.js';

/** What `HtmlService.initTemplate()` gives to a template's code. */
export function templateOutput(finish: (content: string) => unknown): object {
  const context = new HtmlContext();
  let content = '';
  const write = (text: string) => {
    context.feed(text);
    content += text;
  };
  return {
    set _(value: unknown) {
      write(String(value));
    },
    set _$(value: unknown) {
      write(context.escape(value));
    },
    get $out() {
      return finish(content);
    },
  };
}

/** A template's own variables are whatever the script sets on it, beside its methods. */
export function makeTemplate(
  call: (method: string, ...args: unknown[]) => unknown,
  service: () => Record<string, unknown>,
): object {
  const variables: Record<string, unknown> = {};
  const methods: Record<string, () => unknown> = {
    evaluate() {
      const outer = service();
      const inner = new Proxy(outer, {
        get: (target, key) =>
          key === 'initTemplate'
            ? () => templateOutput((content) => call('evaluate', content))
            : (target as Record<string | symbol, unknown>)[key],
      });
      const names = Object.keys(variables).filter((name) => /^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name));
      const run = new Function('HtmlService', ...names, `return ${String(call('getCode'))}`);
      return run(inner, ...names.map((name) => variables[name]));
    },
    getCode: () => call('getCode'),
    getCodeWithComments: () => call('getCodeWithComments'),
    getRawContent: () => call('getRawContent'),
    toString: () => 'HtmlTemplate',
  };
  return new Proxy(variables, {
    get: (target, key) => {
      if (typeof key === 'symbol') return undefined;
      return Object.hasOwn(methods, key) ? methods[key] : target[key];
    },
  });
}
