/**
 * Escapes text for the place in an HTML page where it is to stand, as the scriptlet `<?= … ?>` and `appendUntrusted` do (guide
 * "Templated HTML": contextual escaping). Shared by the host and the realm of the scripts.
 */

type Place =
  | 'text'
  | 'comment'
  /** Inside a tag, outside an attribute's value. */
  | 'tag'
  /** In an attribute's value. */
  | 'value'
  | 'script'
  | 'style';

const URL_ATTRIBUTES = /^(href|src|action|formaction|cite|background|poster|data|xlink:href)$/;
const SAFE_URL = /^(?:(?:https?|mailto|tel|ftp):|[^a-z]|[a-z+.-]*(?:[^a-z+.\-:]|$))/i;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** What is percent-encoded already stays as it is. */
function normalizeUrl(url: string): string {
  return encodeURI(url.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Inside the quotes of a JavaScript string; nothing in it can end the script. */
function escapeScriptText(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '\\u0022')
    .replace(/['`&<>$\u2028\u2029]/g, unicodeEscape);
}

function scriptLiteral(value: unknown): string {
  // Blanks keep a number from running into what stands before it.
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return ` ${String(value)} `;
  return `'${escapeScriptText(String(value))}'`;
}

/** Follows a page while it is written, and knows where the next text will stand. */
export class HtmlContext {
  #place: Place = 'text';
  /** Name of the tag being read or whose content follows. */
  #tag = '';
  #attribute = '';
  /** The quote that ends the attribute's value; '' for a value without quotes. */
  #quote = '';
  #value = '';
  /** The quote of the script's string that is open; '' outside strings. */
  #string = '';
  #escaped = false;
  /** What was read of a tag's or comment's beginning or end. */
  #pending = '';

  /** Reads what was written. */
  feed(text: string): void {
    for (const character of text) this.#read(character);
  }

  #read(character: string): void {
    switch (this.#place) {
      case 'text':
        this.#readText(character);
        break;
      case 'comment':
        this.#pending = (this.#pending + character).slice(-3);
        if (this.#pending === '-->') this.#enter('text');
        break;
      case 'tag':
        this.#readTag(character);
        break;
      case 'value':
        if (this.#quote === '' ? /[\s>]/.test(character) : character === this.#quote) {
          this.#attribute = '';
          this.#place = 'tag';
          if (character === '>') this.#readTag(character);
        } else {
          this.#value += character;
          if (this.#attribute.startsWith('on')) this.#readString(character);
        }
        break;
      default:
        this.#readRaw(character);
    }
  }

  #enter(place: Place): void {
    this.#place = place;
    this.#pending = '';
    this.#string = '';
    this.#escaped = false;
  }

  #readText(character: string): void {
    this.#pending = character === '<' ? '<' : this.#pending === '' ? '' : this.#pending + character;
    if (this.#pending === '<!--') this.#enter('comment');
    else if (/^<[a-z/]$/i.test(this.#pending)) {
      this.#tag = this.#pending.slice(1).toLowerCase();
      this.#attribute = '';
      this.#place = 'tag';
    } else if (this.#pending.length > 3 || !/^<?!?-?$/.test(this.#pending)) this.#pending = '';
  }

  #readTag(character: string): void {
    if (character === '>') {
      this.#enter(this.#tag === 'script' ? 'script' : this.#tag === 'style' ? 'style' : 'text');
    } else if (this.#pending !== '') {
      // The name of the tag comes first.
      if (/[\s/]/.test(character)) this.#pending = '';
      else this.#tag += character.toLowerCase();
    } else if (character === '=') {
      this.#pending = '';
      this.#quote = '=';
    } else if (this.#quote === '=') {
      if (/\s/.test(character)) return;
      this.#quote = /["']/.test(character) ? character : '';
      this.#value = this.#quote === '' ? character : '';
      this.#string = '';
      this.#place = 'value';
    } else if (/\s/.test(character)) this.#attribute = '';
    else this.#attribute += character.toLowerCase();
  }

  #readString(character: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (character === '\\') this.#escaped = true;
    else if (this.#string === '') {
      if (/["'`]/.test(character)) this.#string = character;
    } else if (character === this.#string || (character === '\n' && this.#string !== '`')) this.#string = '';
  }

  #readRaw(character: string): void {
    const end = `</${this.#tag}`;
    this.#pending = (this.#pending + character).slice(-end.length);
    if (this.#pending.toLowerCase() === end) {
      this.#enter('tag');
      this.#tag = `/${this.#tag}`;
      this.#attribute = '';
    } else if (this.#place === 'script') this.#readString(character);
  }

  /** The value as it may be written at this place; what no escaping makes safe becomes nothing or a harmless value. */
  escape(value: unknown): string {
    const text = String(value);
    switch (this.#place) {
      case 'text':
        return escapeHtml(text);
      case 'comment':
        return '';
      case 'script':
        return this.#string === '' ? scriptLiteral(value) : escapeScriptText(text);
      case 'style':
        return /^[-\w.#%, ]*$/.test(text) ? text : '';
      case 'tag':
        // `<a href=<?= … ?>`: the value itself comes next.
        if (this.#quote === '=' && this.#attribute !== '') return `"${this.#attributeValue(value, '')}"`;
        return /^(?!on)[a-z][-\w]*$/i.test(text) ? text : '';
      case 'value':
        return this.#attributeValue(value, this.#value);
    }
  }

  #attributeValue(value: unknown, before: string): string {
    const text = String(value);
    if (this.#attribute.startsWith('on'))
      return escapeHtml(this.#string === '' ? scriptLiteral(value) : escapeScriptText(text));
    if (this.#attribute === 'style') return /^[-\w.#%, ]*$/.test(text) ? text : '';
    if (!URL_ATTRIBUTES.test(this.#attribute)) return escapeHtml(text);
    if (before.trim() === '') return SAFE_URL.test(text.trim()) ? escapeHtml(normalizeUrl(text)) : 'about:invalid';
    return encodeURIComponent(text).replace(/'/g, '%27');
  }
}
