/** HtmlService's templates: their scriptlets are code of the script, so they run in its realm (guides/html/templates). */

type AnyFunction = (...args: unknown[]) => unknown;
type Service = Record<string, AnyFunction>;

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// biome-ignore lint/security/noGlobalEval: a scriptlet is code of the project.
const globalEval: (source: string) => unknown = eval;

/** HtmlService as it is, with templates. */
export function withTemplates(service: object): object {
  const html = service as Service;
  const own: Service = {
    createTemplate: (text) => makeTemplate(html, String(text), 'template'),
    createTemplateFromFile: (name) => {
      const file = html.createHtmlOutputFromFile?.(name) as Service;
      return makeTemplate(html, String(file.getContent?.()), String(name));
    },
  };
  return new Proxy(service, {
    get: (target, key) => (typeof key === 'string' && Object.hasOwn(own, key) ? own[key] : Reflect.get(target, key)),
  });
}

/** What a script assigns to the template is a variable of its scriptlets. */
function makeTemplate(html: Service, text: string, name: string): object {
  const methods: Service = {
    getRawContent: () => text,
    getCode: () => codeOf(text),
    getCodeWithComments: () => codeOf(text),
    evaluate: () => html.createHtmlOutput?.(evaluate(template, text, name)),
  };
  const template: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(methods)) Object.defineProperty(template, key, { value });
  return template;
}

function evaluate(variables: object, text: string, name: string): string {
  let page = '';
  const output = {
    _: (raw: string) => {
      page += raw;
    },
    append: (value: unknown) => {
      page += shown(value);
      return output;
    },
    appendUntrusted: (value: unknown) => {
      page += shown(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
      return output;
    },
  };
  // The code sees the scope that all files share, its constants included.
  const source = `(function (output) { with (this) {${codeOf(text)}\n} })\n//# sourceURL=${encodeURI(name)}.html`;
  // By another name: an indirect eval. A scriptlet is code, as much as the script it belongs to.
  const run = globalEval(source) as AnyFunction;
  run.call(variables, output);
  return page;
}

function shown(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** Text becomes output, scriptlets stay as they are; only the first statement of a printing one is printed. */
function codeOf(text: string): string {
  let code = '';
  let from = 0;
  const raw = (until: number) => {
    if (until > from) code += `output._(${JSON.stringify(text.slice(from, until))});`;
  };
  for (const match of text.matchAll(SCRIPTLET)) {
    const [all, kind, source = ''] = match;
    raw(match.index);
    from = match.index + all.length;
    const print = kind === '=' ? 'output.appendUntrusted' : 'output.append';
    code += kind === undefined ? `${source}\n` : printed(print, source.trim());
  }
  raw(text.length);
  return code;
}

/** Ends the printed expression at the first semicolon after which it parses. */
function printed(print: string, source: string): string {
  for (let at = source.indexOf(';'); at >= 0; at = source.indexOf(';', at + 1)) {
    const expression = source.slice(0, at);
    if (parses(expression)) return `${print}((${expression}\n));${source.slice(at + 1)}\n`;
  }
  return `${print}((${source}\n));`;
}

function parses(expression: string): boolean {
  try {
    new Function(`(${expression}\n)`);
    return true;
  } catch {
    return false;
  }
}
