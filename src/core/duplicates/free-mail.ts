/** Providers of mailboxes for everybody: two addresses there have nothing in common. */

/** Those with a domain in many countries: yahoo.com, yahoo.com.my, yahoo.co.uk. */
const FAMILIES =
  /^(?:yahoo|ymail|hotmail|outlook|live|msn|gmx|yandex|protonmail|proton|zoho|zohomail|aol|fastmail|tutanota|rediffmail)\.[a-z]{2,4}(?:\.[a-z]{2})?$/;

const DOMAINS =
  'gmail.com googlemail.com icloud.com me.com mac.com rocketmail.com hey.com mail.com email.com mail.ru bk.ru inbox.ru list.ru ' +
  'rambler.ru qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com naver.com daum.net hanmail.net nate.com ' +
  'web.de t-online.de freenet.de arcor.de orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr libero.it virgilio.it ' +
  'alice.it tiscali.it tim.it uol.com.br bol.com.br terra.com.br ig.com.br comcast.net verizon.net att.net sbcglobal.net ' +
  'bellsouth.net cox.net charter.net btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com bigpond.com ' +
  'bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz singnet.com.sg pacific.net.sg starhub.net.sg tm.net.my ' +
  'streamyx.com jaring.my telkom.net seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl abv.bg mail.bg inbox.lv ' +
  'docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp pm.me tuta.io tutamail.com duck.com gmx.net hushmail.com';

let domains: ReadonlySet<string> | undefined;

/** Whether anybody can have an address in the domain. */
export function isFreeMail(domain: string): boolean {
  domains ??= new Set(DOMAINS.split(' '));
  return domains.has(domain) || FAMILIES.test(domain);
}
